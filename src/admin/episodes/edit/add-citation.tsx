import { Button, Input } from 'antd'
import { useState } from 'react'
import { safeParse } from 'valibot'
import { CitationId } from '@/contract/episodes'
import { Field } from '../../patterns/forms/field'

interface Props {
  taken: readonly string[]
  add: (id: string) => void
}

/** Takes the id of an article; that it exists and is in force is checked by the server when the draft is saved. */
export function AddCitation({ taken, add }: Props) {
  const [id, setId] = useState('')
  const [error, setError] = useState<string | null>(null)
  const tryToAdd = () => {
    const typed = id.trim().replace('：', ':')
    if (!safeParse(CitationId, typed).success) return setError('请按“法律编号:条号”填写，例如 civil-code:296。')
    if (taken.includes(typed)) return setError('这一条已经引用了。')
    setError(null)
    setId('')
    add(typed)
  }
  return (
    <Field
      id="citation-new"
      label="添加法条"
      hint="填法律编号和条号，例如 civil-code:296；保存时和法条库核对。"
      error={error}
    >
      {(aria) => (
        <div className="code-row">
          <Input {...aria} value={id} onChange={(event) => setId(event.target.value)} onPressEnter={tryToAdd} />
          <Button id="citation-add" onClick={tryToAdd}>
            添加
          </Button>
        </div>
      )}
    </Field>
  )
}
