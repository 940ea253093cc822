import { Select } from 'antd'
import { CELL_MINUTES } from '@/domain/booking/slots/cells'
import { clockOf } from '@/domain/booking/plan/check-week'

interface Props {
  id: string
  label: string
  /** Minutes after midnight. */
  value: number
  onChange: (minute: number) => void
  fault?: string | undefined
  describedBy?: string | undefined
}

const DAY_MINUTES = 24 * 60
const QUARTERS = Array.from({ length: DAY_MINUTES / CELL_MINUTES + 1 }, (_, n) => n * CELL_MINUTES)
const OPTIONS = QUARTERS.map((value) => ({ value, label: clockOf(value) }))

/** A time of day on a quarter of an hour, the same in every browser; typing `9:3` finds 9:30. */
export function ClockSelect({ id, label, value, onChange, fault, describedBy }: Props) {
  return (
    <Select
      id={id}
      className="clock figures"
      aria-label={label}
      aria-describedby={describedBy}
      status={fault ? 'error' : ''}
      virtual={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={OPTIONS}
      onChange={onChange}
    />
  )
}
