import type { TableColumnsType } from 'antd'
import { Link } from 'react-router-dom'
import type { ConsoleFeedback } from '@/contract/console/console-feedback'
import { feedbackKindWord } from '@/domain/feedback/feedback'
import { feedbackPageWord } from '@/domain/feedback/feedback-page'
import { when } from '../../patterns/words/when'
import { FeedbackTag } from '../feedback-tag'

const text = (_: unknown, { id, text: written }: ConsoleFeedback) => (
  <Link className="first-lines" to={`/feedback/${id}`} onClick={(event) => event.stopPropagation()}>
    {written}
  </Link>
)
const time = (instant: string | null) => (instant ? <time dateTime={instant}>{when(instant)}</time> : '')

/** Widths add up to less than a 1024 px screen leaves; the text takes the rest. */
export const FEEDBACK_COLUMNS: TableColumnsType<ConsoleFeedback> = [
  { title: '写了什么', dataIndex: 'text', render: text },
  { title: '类别', dataIndex: 'kind', width: 96, render: feedbackKindWord },
  {
    title: '来自',
    dataIndex: 'page',
    width: 112,
    render: (page: string | null) => (page && feedbackPageWord(page)) ?? '',
  },
  { title: '状态', dataIndex: 'state', width: 88, render: (state: string) => <FeedbackTag state={state} /> },
  { title: '收到', dataIndex: 'sentAt', width: 176, className: 'figures', render: time },
]
