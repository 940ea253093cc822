import type { TableColumnsType } from 'antd'
import { Link } from 'react-router-dom'
import type { QuestionRow } from '@/contract/console/console-questions'
import { questionKindWord, questionTopicWord } from '@/domain/practice/question-words'
import type { Place } from '../../patterns/address/way-back'
import { when } from '../../patterns/words/when'
import { DoubtTag, ExamOnlyTag, percentWord, QuestionTag } from '../words'

/** Widths add up to less than a 1024 px screen leaves; the question takes the rest, and on a phone nearly all. */
export const questionColumns = (here: { back: Place }): TableColumnsType<QuestionRow> => [
  {
    title: '题目',
    dataIndex: 'stem',
    render: (stem: string, { id }) => (
      <Link className="first-lines" to={`/questions/${id}`} state={here} onClick={(event) => event.stopPropagation()}>
        {stem || '（还没有题干）'}
      </Link>
    ),
  },
  { title: '题型', dataIndex: 'kind', width: 80, responsive: ['lg'], render: questionKindWord },
  { title: '话题', dataIndex: 'topic', width: 112, responsive: ['md'], render: questionTopicWord },
  {
    title: '状态',
    dataIndex: 'state',
    width: 112,
    render: (_: unknown, { state, doubt, examOnly }) => (
      <span className="question-tags">
        <QuestionTag state={state} />
        {examOnly && <ExamOnlyTag />}
        {doubt && <DoubtTag doubt={doubt} />}
      </span>
    ),
  },
  {
    title: '答对',
    dataIndex: 'right',
    width: 104,
    responsive: ['md'],
    align: 'right',
    className: 'figures',
    render: percentWord,
  },
  {
    title: '最近改动',
    dataIndex: 'updatedAt',
    width: 168,
    // On a narrow screen the question needs the room.
    responsive: ['xl'],
    className: 'figures',
    render: (at: string) => <time dateTime={at}>{when(at)}</time>,
  },
]
