import type { TableColumnsType } from 'antd'
import { useNavigate } from 'react-router-dom'
import { listConsoleHandbooks, type HandbookRow } from '@/contract/study/handbook/console-handbooks'
import { CATEGORY_WORDS, type PlanCategory } from '@/domain/study/categories'
import { ListPage } from '../patterns/list-page'
import { LinkButton } from '../patterns/rows/link-button'
import { RowLink } from '../patterns/rows/row-link'
import { StateTag } from '../patterns/state-tag'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { stateOf } from './words'

const right = { align: 'right', className: 'figures' } as const

const COLUMNS: TableColumnsType<HandbookRow> = [
  {
    title: '手册',
    dataIndex: 'title',
    render: (title: string, { id }) => <RowLink to={`/handbooks/${id}`}>{title}</RowLink>,
  },
  {
    title: '给谁',
    dataIndex: 'category',
    width: 160,
    render: (category: string) => CATEGORY_WORDS[category as PlanCategory] ?? category,
  },
  {
    title: '最新一版',
    key: 'latest',
    width: 160,
    render: (_, { latestVersion, latestState }) => (
      <>
        {`第 ${latestVersion} 版 `}
        <StateTag tone={stateOf(latestState).tone}>{stateOf(latestState).word}</StateTag>
      </>
    ),
  },
  { title: '条目', dataIndex: 'entries', width: 80, ...right },
  {
    title: '待核对',
    dataIndex: 'doubts',
    width: 112,
    render: (doubts: number) =>
      doubts > 0 ? <StateTag tone="alarming">{`${doubts} 条`}</StateTag> : <span className="quiet">没有</span>,
  },
  { title: '改动时间', dataIndex: 'updatedAt', width: 176, className: 'figures', render: (at: string) => when(at) },
]

/** Handbooks by category, with how many of their entries rest on an article that changed. */
export function HandbooksPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters([])
  const { value, problem, loading, reload } = useLoad(() => api(listConsoleHandbooks, {}), 'handbooks')
  return (
    <ListPage
      title="应知应会手册"
      note="每类岗位一本。每条写明依据和我们的白话说明；法条变了，这里会提示哪几条要核对。"
      actions={
        <LinkButton id="new-handbook" to="/handbooks/new" primary>
          新建手册
        </LinkButton>
      }
      filters={null}
      columns={COLUMNS}
      rows={value?.handbooks ?? null}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty="还没有手册。先新建一本，写好后请另一位同事发布。"
      openRow={({ id }) => void navigate(`/handbooks/${id}`)}
      paging={filters.paging}
    />
  )
}
