import { DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { scheduleCountdown } from '@/domain/episodes/publishing/schedule'
import { Field } from '../../patterns/forms/field'
import { when } from '../../patterns/words/when'
import { instantOf, isOutOfReach, suggestedTimes } from './publish-time'
import { useNow } from './use-now'

interface Props {
  value: Dayjs | null
  change: (value: Dayjs | null) => void
  error: string | null
}

/** The day and time of a publication on the bureau's clock, with how long that is from now. */
export function TimeField({ value, change, error }: Props) {
  const now = useNow()
  const picked = value && instantOf(value)
  const hint = picked
    ? `${when(picked, now)}（北京时间）发布，${scheduleCountdown(new Date(picked), now)}。`
    : '按北京时间，最多提前一年。'
  return (
    <Field id="publish-time" label="发布时间" hint={error ? undefined : hint} error={error}>
      {(aria) => (
        <DatePicker
          {...aria}
          className="publish-time"
          value={value}
          onChange={change}
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          format="YYYY-MM-DD HH:mm"
          showNow={false}
          allowClear={false}
          presets={suggestedTimes(now)}
          disabledDate={(day) => isOutOfReach(day, now)}
          placeholder="选择日期和时间"
        />
      )}
    </Field>
  )
}
