import { Select } from 'antd'

interface Props<K extends string> {
  /** The key in the address; the control's id is `filter-<of>`. */
  of: K
  filters: { values: Record<K, string>; set: (key: K, value: string) => void }
  /** For whoever does not see it. */
  label: string
  /** What is listed while nothing is chosen, e.g. `全部状态`. */
  all: string
  options: readonly { value: string; label: string }[]
  /** Many options: one may type. */
  search?: boolean
  /** How wide it is; `filter` unless said. */
  className?: string
}

/** One filter of a list, kept in the address; cleared, the list is whole again. */
export function FilterSelect<K extends string>(props: Props<K>) {
  const { of, filters, label, all, options, search, className } = props
  // Of an address somebody else wrote, or while the options are not there yet, no code is shown.
  const chosen = options.find(({ value }) => value === filters.values[of])
  return (
    <Select
      id={`filter-${of}`}
      aria-label={label}
      className={className ?? 'filter'}
      allowClear
      showSearch={search ? { optionFilterProp: 'label' } : false}
      placeholder={all}
      options={[...options]}
      value={chosen?.value ?? null}
      onChange={(value: string | null) => filters.set(of, value ?? '')}
    />
  )
}
