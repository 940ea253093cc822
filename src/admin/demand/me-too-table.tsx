import { Table, type TableColumnsType } from 'antd'
import { Link } from 'react-router-dom'
import { getDemand, type Demand } from '@/contract/console/console-figures'
import { DEFINITIONS } from '@/domain/counts/definitions'
import { topicWord } from '@/domain/episodes/topics'
import { Loading } from '../patterns/loading'
import { Nothing } from '../patterns/nothing'
import { peopleWord } from '../patterns/words/people-word'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { MonthBars } from './month-bars'

type Topic = Demand['topics'][number]

/** Some month of the six shown has enough people to be told. */
const isTold = ({ people }: Topic): boolean => people.some((each) => each !== null)

const columns = ({ months, topics }: Demand): TableColumnsType<Topic> => {
  const most = Math.max(...topics.flatMap(({ people }) => people.map((each) => each ?? 0)))
  return [
    {
      title: '节目',
      dataIndex: 'title',
      render: (title: string, { episodeId, number }) => (
        <>
          <span className="figures quiet">{number}　</span>
          <Link to={`/episodes/${episodeId}`}>{title}</Link>
        </>
      ),
    },
    { title: '话题', dataIndex: 'topic', width: 160, render: topicWord },
    {
      title: '近六个月',
      dataIndex: 'people',
      width: 176,
      render: (people: Topic['people']) => <MonthBars months={months} people={people} most={most} />,
    },
    {
      title: '本月人数',
      key: 'now',
      width: 128,
      align: 'right',
      className: 'figures',
      render: (_, { people }) => peopleWord(people.at(-1) ?? null),
    },
  ]
}

/** Topics by how many people said 我也遇到这事, the most wanted first. */
export function MeTooTable({ month }: { month: string }) {
  const { value: demand, problem, loading, reload } = useLoad(() => api(getDemand, { month }), month)
  const told = demand?.topics.filter(isTold) ?? []
  const rest = demand ? demand.topics.length - told.length : 0
  return (
    <section className="stack" aria-labelledby="demand-me-too" aria-busy={loading}>
      <h2 id="demand-me-too">{DEFINITIONS.meToo.word}</h2>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!demand && !problem && <Loading />}
      {demand && (
        <>
          <Table
            className="panel list-table"
            columns={columns(demand)}
            dataSource={told}
            rowKey="episodeId"
            tableLayout="fixed"
            pagination={false}
            locale={{
              emptyText: (
                <Nothing>这半年里还没有一期节目满 10 人说“我也遇到这事”。人数满了，会自动出现在这里。</Nothing>
              ),
            }}
          />
          <p className="quiet">
            {told.length > 0 && rest > 0 && `另有 ${rest} 期每个月都不足 10 人，不列出。`}
            {demand.countedAt && `统计到 ${when(demand.countedAt)}。`}
            {DEFINITIONS.meToo.means}
          </p>
        </>
      )}
    </section>
  )
}
