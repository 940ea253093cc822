import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { FieldAria } from './field'

interface Props extends Partial<FieldAria> {
  /** For a field without a label of its own. */
  'aria-label'?: string
  /** As it is sent; empty while nothing is chosen. */
  value: string
  onChange: (value: string) => void
  disabled?: boolean
}

interface DayProps extends Props {
  /** The first day that may be chosen. */
  from?: string
  /** For a day that may stay open: it can be emptied again. */
  clearable?: boolean
  className?: string
}

const DAY = 'YYYY-MM-DD'
const MINUTE = 'YYYY-MM-DDTHH:mm'

const parse = (value: string) => {
  const day = value === '' ? null : dayjs(value)
  return day?.isValid() ? day : null
}

/** A civil day, `2026-11-30`: typed, or picked from a calendar that speaks Chinese whatever the browser does. */
export const DayInput = ({ value, onChange, from, clearable = false, ...rest }: DayProps) => (
  <DatePicker
    {...rest}
    value={parse(value)}
    onChange={(day) => onChange(day ? day.format(DAY) : '')}
    {...(from && { minDate: dayjs(from) })}
    format={DAY}
    showNow={false}
    allowClear={clearable}
    placeholder="选择日期"
  />
)

/** A day and a time on the bureau's clock, `2026-11-30T09:00`, wherever the computer stands. */
export const MinuteInput = ({ value, onChange, ...rest }: Props) => (
  <DatePicker
    {...rest}
    value={parse(value)}
    onChange={(at) => onChange(at ? at.format(MINUTE) : '')}
    format="YYYY-MM-DD HH:mm"
    showTime={{ format: 'HH:mm', minuteStep: 5 }}
    needConfirm={false}
    showNow={false}
    allowClear={false}
    placeholder="选择日期和时间"
  />
)
