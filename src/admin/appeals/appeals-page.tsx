import type { TableColumnsType } from 'antd'
import { useNavigate } from 'react-router-dom'
import type { DeskAppealRow } from '@/contract/exams/desk-after'
import { FilterChoice } from '../patterns/address/filter-choice'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { ListPage } from '../patterns/list-page'
import { MoreButton } from '../patterns/rows/more-button'
import { RowLink } from '../patterns/rows/row-link'
import { when } from '../patterns/words/when'
import './appeals.css'
import { AppealTag } from './appeal-tag'
import { useAppealPages } from './use-appeal-pages'

const STATES = [
  { value: 'open', label: '待答复' },
  { value: 'answered', label: '已答复' },
] as const

const COLUMNS: TableColumnsType<DeskAppealRow> = [
  {
    title: '题目',
    dataIndex: 'stem',
    render: (stem: string, { id }) => <RowLink to={`/appeals/${id}`}>{stem}</RowLink>,
  },
  {
    title: '申诉内容',
    dataIndex: 'text',
    render: (text: string) => <div className="first-lines">{text}</div>,
  },
  { title: '考试', dataIndex: 'examTitle', width: 216 },
  { title: '状态', dataIndex: 'state', width: 104, render: (state: string) => <AppealTag state={state} /> },
  { title: '收到', dataIndex: 'sentAt', width: 176, className: 'figures', render: (at: string) => when(at) },
]

/** Appeals about questions of exams: the longest wait first, or what was answered last. */
export function AppealsPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['state'])
  const state = filters.values.state === 'answered' ? 'answered' : 'open'
  const { rows, open, problem, loading, reload, more } = useAppealPages(state)
  return (
    <ListPage
      title="考题申诉"
      note={`考生认为题目有误，${state === 'open' ? '等得最久的在最前' : '最近答复的在最前'}。这里不显示是谁申诉的。${open === null ? '' : `待答复 ${open} 条。`}`}
      filters={<FilterChoice of="state" filters={filters} label="按状态筛选" options={STATES} value={state} />}
      columns={COLUMNS}
      rows={rows}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={reload}
      empty={state === 'open' ? '现在没有等待答复的申诉。' : '答复过的申诉会在这里。'}
      openRow={({ id }) => void navigate(`/appeals/${id}`)}
      more={<MoreButton more={more} loading={loading} />}
    />
  )
}
