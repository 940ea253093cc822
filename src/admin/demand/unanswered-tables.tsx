import { Button, Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router-dom'
import { viewUnanswered, type UnansweredMonth } from '@/contract/console/console-unanswered'
import { topicWord } from '@/domain/episodes/topics'
import { Loading } from '../patterns/loading'
import { monthWord } from '../patterns/months/months'
import { Nothing } from '../patterns/nothing'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'

const ASKERS = { title: '提问设备数', dataIndex: 'askers', width: 128, align: 'right', className: 'figures' } as const

const TOPICS: TableColumnsType<UnansweredMonth['topics'][number]> = [
  {
    title: '最接近的话题',
    dataIndex: 'topic',
    render: (topic: string | null) => (topic === null ? '不像任何一个话题' : topicWord(topic)),
  },
  ASKERS,
]

const QUESTIONS: TableColumnsType<UnansweredMonth['questions'][number]> = [{ title: '问法', dataIndex: 'text' }, ASKERS]

/** What people asked in the search and nothing was found for: by topic, and in their words. */
export function UnansweredTables({ month }: { month: string }) {
  const { value, problem, loading, reload } = useLoad(() => api(viewUnanswered, { month }), month)
  return (
    <section className="stack" aria-labelledby="demand-unanswered" aria-busy={loading}>
      <div className="page-head">
        <h2 id="demand-unanswered">没有找到答案的提问</h2>
        <Link to="/episodes">
          <Button>去做新的一期</Button>
        </Link>
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!value && !problem && <Loading />}
      {value && <Asked asked={value} />}
    </section>
  )
}

function Asked({ asked: { month, topics, questions } }: { asked: UnansweredMonth }) {
  if (topics.length + questions.length === 0)
    return (
      <div className="panel">
        <Nothing>{`${monthWord(month)}没有同一个问题由 10 台以上设备问过而找不到答案。`}</Nothing>
      </div>
    )
  return (
    <div className="unanswered">
      <Table
        className="panel list-table"
        columns={QUESTIONS}
        dataSource={questions}
        rowKey="text"
        tableLayout="fixed"
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <Nothing>每一种问法都不足 10 台设备，不显示原话。</Nothing> }}
      />
      <Table
        className="panel list-table"
        columns={TOPICS}
        dataSource={topics}
        rowKey={({ topic }) => topic ?? ''}
        tableLayout="fixed"
        pagination={false}
        locale={{ emptyText: <Nothing>每个话题都不足 10 台设备。</Nothing> }}
      />
    </div>
  )
}
