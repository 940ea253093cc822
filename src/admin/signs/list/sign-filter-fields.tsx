import { Input, Select } from 'antd'
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
export function SignFilterFields({ filters: { values, set }, month, months, subdistricts }: Props) {
  return (
    <>
      <Select
        id="filter-subdistrict"
        aria-label="按街道、镇筛选"
        className="filter"
        allowClear
        placeholder="全部街道、镇"
        options={subdistricts.map(same)}
        value={values.subdistrict || undefined}
        onChange={(chosen) => set('subdistrict', chosen ?? '')}
      />
      <Select
        id="filter-kind"
        aria-label="村居或群"
        className="filter"
        allowClear
        placeholder="村居和群"
        options={KINDS}
        value={values.kind || undefined}
        onChange={(chosen) => set('kind', chosen ?? '')}
      />
      <Input
        id="filter-text"
        aria-label="按名称、拼音或编号查找"
        className="sign-text"
        allowClear
        placeholder="名称、拼音或编号"
        value={values.text}
        onChange={(event) => set('text', event.target.value)}
      />
      <Select
        id="filter-month"
        aria-label="到访次数的月份"
        className="sign-month"
        options={months.map((value) => ({ value, label: monthWord(value) }))}
        value={month}
        onChange={(chosen) => set('month', chosen === months[0] ? '' : chosen)}
      />
    </>
  )
}
