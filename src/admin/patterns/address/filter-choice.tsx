import { Select } from 'antd'

interface Props<K extends string, V extends string> {
  /** The key in the address; the control's id is `filter-<of>`. */
  of: K
  filters: { set: (key: K, value: string) => void }
  /** For whoever does not see it. */
  label: string
  /** The first is meant where the address says nothing. */
  options: readonly { value: V; label: string }[]
  value: V
  /** How wide it is; `filter` unless said. */
  className?: string
}

/** One of several lists, e.g. what waits and what is done; kept in the address. */
export const FilterChoice = <K extends string, V extends string>(props: Props<K, V>) => (
  <Select<V>
    id={`filter-${props.of}`}
    aria-label={props.label}
    className={props.className ?? 'filter'}
    options={[...props.options]}
    value={props.value}
    onChange={(chosen) => props.filters.set(props.of, chosen === props.options[0]?.value ? '' : chosen)}
  />
)
