import { Input } from 'antd'

interface Props<K extends string> {
  /** The key in the address; the control's id is `filter-<of>`. */
  of: K
  filters: { values: Record<K, string>; set: (key: K, value: string) => void }
  /** For whoever does not see it. */
  label: string
  placeholder: string
  /** How wide it is; `filter-text` unless said. */
  className?: string
}

/** Words that narrow a list, kept in the address. */
export const FilterText = <K extends string>({ of, filters, label, placeholder, className }: Props<K>) => (
  <Input
    id={`filter-${of}`}
    aria-label={label}
    className={className ?? 'filter-text'}
    allowClear
    placeholder={placeholder}
    value={filters.values[of]}
    onChange={(event) => filters.set(of, event.target.value)}
  />
)
