import { Radio } from 'antd'
import { useState } from 'react'
import { cannotCome, listSubstitutes } from '@/contract/booking/duty'
import type { FirmBooking } from '@/contract/booking/firm'
import { languageWord } from '@/domain/booking/booking-words'
import { ConfirmWithReason } from '../patterns/forms/confirm-with-reason'
import { Loading } from '../patterns/loading'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'

interface Props {
  booking: FirmBooking
  close: () => void
  done: () => void
}

const NOBODY = 'nobody'
const REASON_MAX = 60

/** Somebody else of the firm comes, or the visit is off; the resident is told at once and may refuse. */
export function Replace({ booking: { id, startsAt, lawyer, village }, close, done }: Props) {
  const { value, problem, reload } = useLoad(() => api(listSubstitutes, { id }), id)
  const [chosen, setChosen] = useState<string | null>(null)
  const instead = chosen ?? value?.lawyers[0]?.id ?? NOBODY
  const send = async (reason: string) => {
    const result = await api(cannotCome, { id, reason, ...(instead !== NOBODY && { substitute: instead }) })
    if (!result.ok && result.problem.code === 'slot-taken') void reload()
    return result
  }
  const options = [
    ...(value?.lawyers ?? []).map(({ id: other, name, languages, thisWeek }) => ({
      value: other,
      label: [`由${name}代班`, languages.map(languageWord).join('、'), `这周 ${thisWeek} 次`]
        .filter(Boolean)
        .join('，'),
    })),
    { value: NOBODY, label: '取消，请来访人另约' },
  ]
  return (
    <ConfirmWithReason
      title={`${lawyer.name}来不了 ${when(startsAt)}`}
      verb={instead === NOBODY ? '取消并告知' : '换人并告知'}
      reasonHint="来访人会看到，例如“开庭”。"
      max={REASON_MAX}
      danger={instead === NOBODY}
      act={send}
      done={done}
      close={close}
    >
      <p>{`${village.name}的来访。代班的，来访人可以谢绝。`}</p>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && (
        <Radio.Group
          className="settle-options"
          value={instead}
          options={options}
          onChange={(event) => setChosen(event.target.value as string)}
        />
      )}
    </ConfirmWithReason>
  )
}
