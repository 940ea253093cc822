import { useNavigate } from 'react-router-dom'
import { FEEDBACK_KINDS, FEEDBACK_STATES, feedbackKindWord, feedbackStateWord } from '@/domain/feedback/feedback'
import { FilterChoice } from '../../patterns/address/filter-choice'
import { FilterSelect } from '../../patterns/address/filter-select'
import { ListPage } from '../../patterns/list-page'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { MoreButton } from '../../patterns/rows/more-button'
import '../feedback.css'
import { FEEDBACK_COLUMNS } from './columns'
import { useFeedbackPages } from './use-feedback-pages'

const KINDS = FEEDBACK_KINDS.map((value) => ({ value, label: feedbackKindWord(value) }))
const STATES = FEEDBACK_STATES.map((value) => ({ value, label: feedbackStateWord(value) }))
const ORDER = { open: '等得最久的在最前', answered: '最近回复的在最前' }
const EMPTY = { open: '现在没有等待回复的投诉与建议。', answered: '回复过的投诉与建议会在这里。' }

/** What waits for an answer, the longest wait first; or what has one. */
export function FeedbackListPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['state', 'kind'])
  const { values } = filters
  const state = FEEDBACK_STATES.find((one) => one === values.state) ?? 'open'
  const kind = FEEDBACK_KINDS.find((one) => one === values.kind)
  const { rows, open, problem, loading, reload, more } = useFeedbackPages({ state, kind })
  return (
    <ListPage
      title="投诉与建议"
      note={`居民在手机上写来的，${ORDER[state]}。${open === null ? '' : `待回复 ${open} 条。`}`}
      filters={
        <>
          <FilterChoice of="state" filters={filters} label="按状态筛选" options={STATES} value={state} />
          <FilterSelect of="kind" filters={filters} label="按类别筛选" all="全部类别" options={KINDS} />
        </>
      }
      clearFilters={kind ? filters.clear : undefined}
      columns={FEEDBACK_COLUMNS}
      rows={rows}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={reload}
      empty={EMPTY[state]}
      openRow={(row) => void navigate(`/feedback/${row.id}`)}
      more={<MoreButton more={more} loading={loading} />}
    />
  )
}
