import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router-dom'
import type { BankStatistics } from '@/contract/console/question-statistics'
import { QUESTION_TOPICS } from '@/contract/practice/question'
import { questionTopicWord } from '@/domain/practice/question-words'
import { StateTag } from '../../patterns/state-tag'

type Topic = BankStatistics['topics'][number]

/** So many a topic needs until a set of five is not the same every time. */
const ENOUGH = 8

/** Every topic, also those without a question, the thinnest first. */
export function everyTopic(topics: readonly Topic[]): Topic[] {
  const known = new Map(topics.map((row) => [row.topic, row]))
  const none = { live: 0, draft: 0, submitted: 0, withdrawn: 0, doubt: 0 }
  return QUESTION_TOPICS.map((topic) => known.get(topic) ?? { topic, ...none }).sort((a, b) => a.live - b.live)
}

const count = (title: string, key: Exclude<keyof Topic, 'topic'>, filter: string) => ({
  title,
  dataIndex: key,
  width: 88,
  align: 'right' as const,
  className: 'figures',
  sorter: (a: Topic, b: Topic) => a[key] - b[key],
  render: (number: number, { topic }: Topic) =>
    number === 0 ? 0 : <Link to={`/questions?topic=${topic}&${filter}`}>{number}</Link>,
})

const COLUMNS: TableColumnsType<Topic> = [
  {
    title: '话题',
    dataIndex: 'topic',
    render: (topic: string, { live }) => (
      <span className="question-tags">
        {questionTopicWord(topic)}
        {live < ENOUGH && <StateTag tone="waiting">{`在用不足 ${ENOUGH} 道`}</StateTag>}
      </span>
    ),
  },
  count('在用', 'live', 'state=published'),
  count('草稿', 'draft', 'state=draft'),
  count('待审核', 'submitted', 'state=submitted'),
  count('已下架', 'withdrawn', 'state=withdrawn'),
  count('待复核', 'doubt', 'doubt=any'),
]

/** What there is of each topic, and what is on its way. */
export function TopicTable({ topics }: Pick<BankStatistics, 'topics'>) {
  return (
    <Table
      className="panel list-table"
      aria-label="话题和状态"
      columns={COLUMNS}
      dataSource={everyTopic(topics)}
      rowKey="topic"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  )
}
