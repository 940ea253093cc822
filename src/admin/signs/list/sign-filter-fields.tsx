import { FilterChoice } from '../../patterns/address/filter-choice'
import { FilterSelect } from '../../patterns/address/filter-select'
import { FilterText } from '../../patterns/address/filter-text'
import type { useAddressFilters } from '../../patterns/address/use-address-filters'
import { monthWord } from '../../patterns/months/months'

interface Props {
  filters: ReturnType<typeof useAddressFilters<'kind' | 'subdistrict' | 'text' | 'month'>>
  month: string
  months: readonly string[]
  subdistricts: readonly string[]
}

const KINDS = [
  { value: 'village', label: '村和社区' },
  { value: 'group', label: '群' },
]
const same = (value: string) => ({ value, label: value })

/** What the list may be narrowed by; the values live in the address. */
export function SignFilterFields({ filters, month, months, subdistricts }: Props) {
  return (
    <>
      <FilterSelect
        of="subdistrict"
        filters={filters}
        label="按街道、镇筛选"
        all="全部街道、镇"
        options={subdistricts.map(same)}
      />
      <FilterSelect of="kind" filters={filters} label="村居或群" all="村居和群" options={KINDS} />
      <FilterText
        of="text"
        filters={filters}
        label="按名称、拼音或编号查找"
        placeholder="名称、拼音或编号"
        className="sign-text"
      />
      <FilterChoice
        of="month"
        filters={filters}
        label="到访次数的月份"
        className="sign-month"
        options={months.map((value) => ({ value, label: monthWord(value) }))}
        value={month}
      />
    </>
  )
}
