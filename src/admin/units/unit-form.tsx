import { Input, Select } from 'antd'
import type { UnitRow } from '@/contract/console/study/console-units'
import { pathOf, treeOrder } from '@/domain/study/roster/unit-tree'
import { UNIT_NAME_MAX } from '@/domain/study/roster/importing/new-units'
import { Field } from '../patterns/forms/field'

export interface UnitFormValue {
  name: string
  parentId: string | null
  /** Behind which sibling; null for the first, undefined where it is, or last. */
  after?: string | null
}

interface Props {
  /** Null for a new one. */
  id: string | null
  units: readonly UnitRow[]
  value: UnitFormValue
  set: (part: Partial<UnitFormValue>) => void
  error: (field: 'name' | 'parentId') => string | null
}

const TOP = 'top'
const FIRST = 'first'

/** A unit and all that is below it: none of these may be above it. */
const withBelow = (units: readonly UnitRow[], id: string | null): Set<string> => {
  const inside = new Set(id === null ? [] : [id])
  for (const { id: unit, parentId } of treeOrder(units)) if (parentId !== null && inside.has(parentId)) inside.add(unit)
  return inside
}

/** Name and place in the tree. */
export function UnitForm({ id, units, value, set, error }: Props) {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const inside = withBelow(units, id)
  const above = treeOrder(units).filter((unit) => unit.active && !inside.has(unit.id))
  const siblings = treeOrder(units.filter((unit) => unit.parentId === value.parentId && unit.id !== id))
  return (
    <>
      <Field
        id="unit-name"
        label="名称"
        hint="不能有斜线。"
        error={error('name')}
        count={{ used: value.name.trim().length, max: UNIT_NAME_MAX }}
      >
        {(aria) => <Input {...aria} value={value.name} onChange={(event) => set({ name: event.target.value })} />}
      </Field>
      <Field id="unit-parent" label="上级单位" error={error('parentId')}>
        {(aria) => (
          <Select
            {...aria}
            className="unit-select"
            showSearch={{ optionFilterProp: 'label' }}
            value={value.parentId ?? TOP}
            options={[
              { value: TOP, label: '没有上级（最上一级）' },
              ...above.map((unit) => ({ value: unit.id, label: pathOf(byId, unit.id) })),
            ]}
            onChange={(chosen) => set({ parentId: chosen === TOP ? null : chosen, after: undefined })}
          />
        )}
      </Field>
      {siblings.length > 0 && (
        <Field id="unit-after" label="排在" hint="名册、完成情况和导出都按这个顺序。">
          {(aria) => (
            <Select
              {...aria}
              className="unit-select"
              placeholder={id === null ? '最后' : '现在的位置'}
              allowClear
              value={value.after === null ? FIRST : value.after}
              options={[
                { value: FIRST, label: '最前' },
                ...siblings.map((unit) => ({ value: unit.id, label: `“${unit.name}”后面` })),
              ]}
              onChange={(chosen) => set({ after: chosen === FIRST ? null : chosen })}
            />
          )}
        </Field>
      )}
    </>
  )
}
