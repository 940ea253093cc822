import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { useNavigate } from 'react-router-dom'
import { listUnits, type UnitRow } from '@/contract/console/study/console-units'
import { treeOrder } from '@/domain/study/roster/unit-tree'
import { LinkButton } from '../patterns/rows/link-button'
import { SampleName } from '../patterns/rows/sample-name'
import { FilterText } from '../patterns/address/filter-text'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { ListPage } from '../patterns/list-page'
import { RowLink } from '../patterns/rows/row-link'
import { StateTag } from '../patterns/state-tag'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import './units.css'

type Row = UnitRow & { depth: number }

const right = { align: 'right', className: 'figures' } as const

const COLUMNS: TableColumnsType<Row> = [
  {
    title: '单位',
    dataIndex: 'name',
    render: (name: string, { id, sample, active, depth }) => (
      <span className="unit-name" style={{ paddingInlineStart: depth * 24 }}>
        <SampleName name={name} sample={sample} active={active}>
          <RowLink to={`/units/${id}`}>{name}</RowLink>
        </SampleName>
      </span>
    ),
  },
  {
    title: '名册人数',
    dataIndex: 'people',
    width: 120,
    ...right,
    render: (people: number, { id }) => <RowLink to={`/roster?unit=${id}`}>{people}</RowLink>,
  },
  { title: '管理员', dataIndex: 'supervisors', width: 104, ...right, render: (many: number) => many || '—' },
  {
    title: '号码提示',
    dataIndex: 'alerts',
    width: 136,
    render: (many: number) => (many > 0 ? <StateTag tone="waiting">{`${many} 条待核对`}</StateTag> : null),
  },
]

/** The tree of units, as far as this person sees it. */
export function UnitsPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['text'])
  const { values } = filters
  const { value, problem, loading, reload } = useLoad(() => api(listUnits, {}), 'units')
  const rows = useMemo(() => {
    const text = values.text.trim()
    return value ? treeOrder(value.units).filter(({ name }) => name.includes(text)) : null
  }, [value, values.text])
  return (
    <ListPage<Row>
      title="单位"
      note={value && !value.all ? '您管理的单位和下级单位。' : '单位按您排的顺序，上级在前。人数只算本单位。'}
      actions={value?.all && <NewUnitButton />}
      filters={<FilterText of="text" filters={filters} label="按名称查找单位" placeholder="单位名称" />}
      clearFilters={filters.clearFilters}
      columns={COLUMNS}
      rows={rows}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty={value?.all ? '还没有单位。先新建单位，或者在导入名册时一起建。' : '还没有分给您管理的单位，请联系司法局。'}
      openRow={({ id }) => void navigate(`/units/${id}`)}
    />
  )
}

const NewUnitButton = () => (
  <LinkButton id="new-unit" to="/units/new" primary>
    新建单位
  </LinkButton>
)
