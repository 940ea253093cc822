import type { TableColumnsType } from 'antd'
import { useNavigate } from 'react-router-dom'
import { listExemptions, type DeskExemptionRow } from '@/contract/exams/desk-after'
import { EXEMPTION_REASON_WORDS, type ExemptionReason } from '@/domain/exams/after'
import { FilterChoice } from '../patterns/address/filter-choice'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { ListPage } from '../patterns/list-page'
import { MoreButton } from '../patterns/rows/more-button'
import { RowLink } from '../patterns/rows/row-link'
import { usePages } from '../patterns/use-pages'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { ExemptionTag } from './exemption-tag'

const STATES = [
  { value: 'open', label: '待审批' },
  { value: 'decided', label: '已审批' },
] as const

const COLUMNS: TableColumnsType<DeskExemptionRow> = [
  {
    title: '姓名',
    dataIndex: 'name',
    width: 136,
    render: (name: string, { id }) => <RowLink to={`/exemptions/${id}`}>{name}</RowLink>,
  },
  { title: '单位', dataIndex: 'unitName' },
  { title: '考试', dataIndex: 'examTitle' },
  {
    title: '原因',
    dataIndex: 'reason',
    width: 168,
    render: (reason: ExemptionReason) => EXEMPTION_REASON_WORDS[reason] ?? reason,
  },
  { title: '状态', dataIndex: 'state', width: 120, render: (state: string) => <ExemptionTag state={state} /> },
  { title: '申请', dataIndex: 'askedAt', width: 176, className: 'figures', render: (at: string) => when(at) },
]

/** Requests to be let off an exam, of the units one looks after. */
export function ExemptionsPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['state'])
  const state = filters.values.state === 'decided' ? 'decided' : 'open'
  const { value, problem, loading, reload, more } = useExemptionPages(state)
  return (
    <ListPage
      title="免考申请"
      note={`由本单位审批，${state === 'open' ? '等得最久的在最前' : '最近审批的在最前'}。${value ? `待审批 ${value.open} 份。` : ''}打开一份会留下记录。`}
      filters={<FilterChoice of="state" filters={filters} label="按状态筛选" options={STATES} value={state} />}
      columns={COLUMNS}
      rows={value?.exemptions ?? null}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={reload}
      empty={state === 'open' ? '现在没有等待审批的免考申请。' : '审批过的免考申请会在这里。'}
      openRow={({ id }) => void navigate(`/exemptions/${id}`)}
      more={<MoreButton more={more} loading={loading} />}
    />
  )
}

const useExemptionPages = (state: 'open' | 'decided') =>
  usePages({
    key: state,
    read: (after) => api(listExemptions, { state, ...(after && { after }) }),
    nextOf: (page) => page.nextAfter,
    join: (page, more) => ({ ...more, exemptions: [...page.exemptions, ...more.exemptions] }),
  })
