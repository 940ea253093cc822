import { Select } from 'antd'
import { monthWord } from './months'

interface Props {
  /** The present one first. */
  months: readonly string[]
  month: string
  /** Gets an empty word for the present month, which needs none in the address. */
  choose: (month: string) => void
}

/** Which month a page of numbers is about. */
export const MonthFilter = ({ months, month, choose }: Props) => (
  <Select
    id="month"
    aria-label="月份"
    className="filter"
    options={months.map((value) => ({ value, label: monthWord(value) }))}
    value={month}
    onChange={(chosen) => choose(chosen === months[0] ? '' : chosen)}
  />
)
