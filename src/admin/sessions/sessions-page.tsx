import type { TableColumnsType } from 'antd'
import { useNavigate } from 'react-router-dom'
import { listConsoleSessions, type ConsoleSession } from '@/contract/study/sessions/console-sessions'
import { FilterChoice } from '../patterns/address/filter-choice'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { ListPage } from '../patterns/list-page'
import { LinkButton } from '../patterns/rows/link-button'
import { RowLink } from '../patterns/rows/row-link'
import { StateTag } from '../patterns/state-tag'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { meantFor, stateOf, timeOf } from './words'

const COLUMNS: TableColumnsType<ConsoleSession> = [
  { title: '时间', key: 'time', width: 168, className: 'figures', render: (_, session) => timeOf(session) },
  {
    title: '名称',
    dataIndex: 'title',
    render: (title: string, { id }) => <RowLink to={`/sessions/${id}`}>{title}</RowLink>,
  },
  { title: '给谁', key: 'meant', width: 144, render: (_, session) => meantFor(session) },
  { title: '地点', dataIndex: 'venue', width: 136 },
  {
    title: '占座',
    key: 'taken',
    width: 72,
    align: 'right',
    className: 'figures',
    render: (_, { taken, seats }) => `${taken}/${seats}`,
  },
  { title: '到场', dataIndex: 'present', width: 64, align: 'right', className: 'figures' },
  {
    title: '状态',
    key: 'state',
    width: 96,
    render: (_, session) => <StateTag tone={stateOf(session).tone}>{stateOf(session).word}</StateTag>,
  },
]

const SHOWN = [
  { value: '', label: '还没结束的' },
  { value: 'over', label: '以前的和取消的' },
] as const

/** 线下实战: what lies ahead, the next one first; what was, the latest first. */
export function SessionsPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['shown'])
  const { value, problem, loading, reload } = useLoad(() => api(listConsoleSessions, {}), 'sessions')
  const over = filters.values.shown === 'over'
  const rows = value?.sessions.filter(({ state }) => (state === 'open') !== over) ?? null
  return (
    <ListPage
      title="线下实战"
      note="安排时间、地点和座位；到场由现场的签到码或名单确认，到场就算完成对应的学习任务。"
      actions={
        <LinkButton id="new-session" to="/sessions/new" primary>
          安排一场
        </LinkButton>
      }
      filters={<FilterChoice of="shown" filters={filters} label="看哪些" options={SHOWN} value={over ? 'over' : ''} />}
      columns={COLUMNS}
      rows={over && rows ? [...rows].reverse() : rows}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty={over ? '还没有办过线下实战。' : '还没有安排。先安排一场，名册里对应的人就能在手机上报名。'}
      openRow={({ id }) => void navigate(`/sessions/${id}`)}
      paging={filters.paging}
    />
  )
}
