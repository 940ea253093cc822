import { Input } from 'antd'
import { useState } from 'react'
import { exactTime, readExactTime } from '@/domain/time/exact-time'

interface Props {
  id: string
  label: string
  ms: number
  wrong: boolean
  set: (ms: number) => void
}

/** A place in the film; what is typed counts on leaving the field or with Enter, and what is no time is put back. */
export function TimeInput({ id, label, ms, wrong, set }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    const read = typed === null ? null : readExactTime(typed)
    setTyped(null)
    if (read !== null && read !== ms) set(read)
  }
  const unreadable = typed !== null && readExactTime(typed) === null
  return (
    <Input
      id={id}
      className="caption-time"
      aria-label={label}
      title={unreadable ? '请写成 分:秒，例如 1:02.5。' : undefined}
      value={typed ?? exactTime(ms)}
      status={unreadable || wrong ? 'error' : ''}
      aria-invalid={unreadable || wrong ? true : undefined}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={take}
      onPressEnter={take}
    />
  )
}
