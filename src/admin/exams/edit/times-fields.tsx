import { Button, InputNumber } from 'antd'
import { MinuteInput } from '../../patterns/forms/day-input'
import type { ExamFormValue } from './form-value'

type Times = ExamFormValue['times']

interface Props {
  times: Times
  opensAt: string
  set: (times: Times) => void
  error: string | null
}

const SEATS = 50

/** Times to choose from, so that not everybody sits on the last evening; none means any time in the window. */
export function TimesFields({ times, opensAt, set, error }: Props) {
  const change = (at: number, part: Partial<Times[number]>) =>
    set(times.map((time, n) => (n === at ? { ...time, ...part } : time)))
  return (
    <fieldset className="field-set">
      <legend>可选的考试时间</legend>
      {times.length === 0 && (
        <p className="field-hint">不设就是开始到结束之间随时可以考。设了以后，每个人自己选一个，按名额先到先得。</p>
      )}
      {times.map(({ startsAt, seats }, at) => (
        <div key={at} className="line">
          <MinuteInput
            aria-label={`第 ${at + 1} 个时间`}
            value={startsAt}
            onChange={(next) => change(at, { startsAt: next })}
          />
          <InputNumber
            aria-label={`第 ${at + 1} 个时间的名额`}
            min={1}
            max={5000}
            precision={0}
            suffix="人"
            value={seats}
            onChange={(next) => change(at, { seats: next ?? 1 })}
          />
          <Button type="text" onClick={() => set(times.filter((_, n) => n !== at))}>
            删去
          </Button>
        </div>
      ))}
      {error && <p className="field-error">{error}</p>}
      <Button
        id="add-time"
        type="dashed"
        onClick={() => set([...times, { startsAt: times.at(-1)?.startsAt ?? opensAt, seats: SEATS }])}
      >
        加一个时间
      </Button>
    </fieldset>
  )
}
