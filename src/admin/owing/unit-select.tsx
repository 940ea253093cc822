import { Select } from 'antd'
import type { OwingScope } from '@/contract/study/owing'

interface Props {
  scope: OwingScope | null
  unit: string
  choose: (unit: string) => void
}

/** The tree in one list, a wide space for each level. */
export const UnitSelect = ({ scope, unit, choose }: Props) => (
  <Select
    id="filter-unit"
    aria-label="哪个单位"
    className="owing-unit"
    allowClear
    showSearch={{ optionFilterProp: 'label' }}
    placeholder="全部单位"
    options={(scope?.units ?? []).map(({ id, name, depth }) => ({
      value: id,
      label: `${'\u3000'.repeat(depth)}${name}`,
    }))}
    value={unit || null}
    onChange={(chosen) => choose(chosen ?? '')}
  />
)
