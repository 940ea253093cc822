import { Input, Pagination, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router-dom'
import { listOfficials, OFFICIALS_PAGE, type OfficialRow } from '@/contract/console/study/console-officials'
import { listUnits, type UnitRow } from '@/contract/console/study/console-units'
import { CATEGORIES, CATEGORY_WORDS, type Category } from '@/domain/study/categories'
import { pathOf, treeOrder } from '@/domain/study/roster/unit-tree'
import { LinkButton } from '../patterns/rows/link-button'
import { SampleName } from '../patterns/rows/sample-name'
import { FilterSelect } from '../patterns/address/filter-select'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { useBackHere } from '../patterns/address/way-back'
import { ListPage } from '../patterns/list-page'
import { RowLink } from '../patterns/rows/row-link'
import { StateTag } from '../patterns/state-tag'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { RosterExport } from './import/export-button'
import './roster.css'

const columns = (state: { back: unknown }): TableColumnsType<OfficialRow> => [
  {
    title: '姓名',
    dataIndex: 'name',
    width: 144,
    render: (name: string, { id, sample, leftDay }) => (
      <span className="name-line">
        <SampleName name={name} sample={sample}>
          <RowLink to={`/roster/${id}`} state={state}>
            {name}
          </RowLink>
        </SampleName>
        {leftDay && <StateTag tone="stopped">已调离</StateTag>}
      </span>
    ),
  },
  { title: '单位', dataIndex: 'unitName' },
  { title: '职务', dataIndex: 'post', width: 112 },
  { title: '类别', dataIndex: 'category', width: 136, render: (category: Category) => CATEGORY_WORDS[category] },
  {
    title: '手机号',
    dataIndex: 'phoneMasked',
    width: 128,
    className: 'figures one-line',
    render: (phone: string | null) => phone ?? <span className="quiet">没有</span>,
  },
  { title: '列入日期', dataIndex: 'joinedDay', width: 120, className: 'figures one-line' },
]

const KEYS = ['unit', 'category', 'state', 'text'] as const
type Filters = ReturnType<typeof useAddressFilters<(typeof KEYS)[number]>>

/** What the filters ask of the server. */
const asked = ({ values, page }: Filters) => ({
  ...(values.unit ? { unit: values.unit } : {}),
  ...(values.text.trim() ? { q: values.text.trim() } : {}),
  ...(values.category ? { category: values.category as Category } : {}),
  ...(values.state === 'left' ? { state: 'left' as const } : {}),
  page: String(page),
})

/** Everybody on the roster, in its order; never in that of anything somebody has done. */
export function RosterPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(KEYS)
  const { values, paging } = filters
  const input = asked(filters)
  const state = useBackHere('名册')
  const { value, problem, loading, reload } = useLoad(() => api(listOfficials, input), JSON.stringify(input))
  const units = useLoad(() => api(listUnits, {}), 'units').value?.units ?? []
  return (
    <ListPage<OfficialRow>
      title="名册"
      note="按单位和名册的顺序排。手机号只显示一部分。"
      actions={<Actions unit={values.unit} />}
      filters={<RosterFilters filters={filters} units={units} />}
      clearFilters={filters.clearFilters}
      columns={columns(state)}
      rows={value?.officials ?? null}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty="名册还是空的。先建单位，再导入名册，或者一个一个添加。"
      openRow={({ id }) => void navigate(`/roster/${id}`, { state })}
      more={
        value &&
        value.total > 0 && (
          <Pagination
            current={paging.page}
            pageSize={OFFICIALS_PAGE}
            total={value.total}
            showSizeChanger={false}
            showTotal={(total) => `共 ${total} 人`}
            onChange={paging.setPage}
          />
        )
      }
    />
  )
}

const Actions = ({ unit }: { unit: string }) => (
  <>
    <RosterExport unit={unit} />
    <LinkButton id="open-alerts" to="/roster/alerts">
      号码提示
    </LinkButton>
    <LinkButton id="new-official" to={unit ? `/roster/new?unit=${unit}` : '/roster/new'}>
      添加一人
    </LinkButton>
    <LinkButton id="import-roster" to="/roster/import" primary>
      导入名册
    </LinkButton>
  </>
)

const TYPING_MS = 300

/** The words being typed; the address, and the server, hear of them when the typing rests. */
function useTyped(text: string, told: (text: string) => void) {
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => told(typed), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, text, told])
  return [typed, setTyped] as const
}

function RosterFilters({ filters, units }: { filters: Filters; units: readonly UnitRow[] }) {
  const { values, set } = filters
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const [typed, setTyped] = useTyped(values.text, (text) => set('text', text))
  return (
    <>
      <FilterSelect
        of="unit"
        filters={filters}
        label="按单位筛选"
        all="全部单位"
        options={treeOrder(units).map(({ id }) => ({ value: id, label: pathOf(byId, id) }))}
        search
        className="filter-unit"
      />
      <FilterSelect
        of="category"
        filters={filters}
        label="按类别筛选"
        all="全部类别"
        options={CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value] }))}
      />
      <FilterSelect
        of="state"
        filters={filters}
        label="按在册与否筛选"
        all="在册"
        options={[{ value: 'left', label: '已调离' }]}
      />
      <Input
        id="filter-text"
        aria-label="按姓名、职务或手机尾号查找"
        className="filter-text"
        allowClear
        placeholder="姓名、职务或手机尾号"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </>
  )
}
