import { Table, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import { getFigures, type Figures } from '@/contract/console/console-figures'
import { DEFINITIONS } from '@/domain/counts/definitions'
import { Loading } from '../patterns/loading'
import { MonthFilter } from '../patterns/months/month-filter'
import { recentMonths } from '../patterns/months/months'
import { Nothing } from '../patterns/nothing'
import { PageHead } from '../patterns/page-head'
import { peopleWord } from '../patterns/words/people-word'
import { ProblemAlert } from '../patterns/problem-alert'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { useLoad } from '../patterns/use-load'
import { when } from '../patterns/words/when'
import { api } from '../shell/api'
import { usePerson } from '../shell/session'
import { DayChart } from './day-chart'
import { Downloads } from './download/downloads'
import { inOrder } from './download/sheets'
import { Totals } from './totals'

import './figures.css'

/** What residents watched and said in one month, compared with the month before, to read and to take along. */
export function FiguresPage() {
  const { sample } = usePerson()
  const { values, set } = useAddressFilters(['month'])
  const months = useMemo(() => recentMonths(new Date()), [])
  const at = Math.max(0, months.indexOf(values.month))
  const month = months[at]!
  const now = useLoad(() => api(getFigures, { month }), month)
  const earlier = months[at + 1]
  const before = useLoad(() => api(getFigures, { month: earlier ?? month }), earlier ?? '')
  const figures = now.value
  return (
    <section className="page" aria-busy={now.loading}>
      <PageHead
        title="月度数据"
        note={
          figures?.countedAt ? `统计到 ${when(figures.countedAt)}，每 5 分钟更新。` : '按北京时间分月，每 5 分钟更新。'
        }
        actions={figures && <Downloads figures={figures} sample={sample} />}
      />
      <div className="filters">
        <MonthFilter months={months} month={month} choose={(chosen) => set('month', chosen)} />
      </div>
      {now.problem && <ProblemAlert problem={now.problem} retry={() => void now.reload()} />}
      {!figures && !now.problem && <Loading />}
      {figures && <Month figures={figures} before={earlier ? before.value : null} />}
    </section>
  )
}

const COLUMNS: TableColumnsType<Figures['episodes'][number]> = [
  { title: '期号', dataIndex: 'number', width: 80, className: 'figures', sorter: (a, b) => a.number - b.number },
  {
    title: '节目',
    dataIndex: 'title',
    render: (title: string, { episodeId }) => <Link to={`/episodes/${episodeId}`}>{title}</Link>,
  },
  {
    title: DEFINITIONS.views.word,
    dataIndex: 'views',
    width: 128,
    align: 'right',
    className: 'figures',
    sorter: (a, b) => a.views - b.views,
  },
  {
    title: DEFINITIONS.meToo.word,
    dataIndex: 'meToo',
    width: 160,
    align: 'right',
    className: 'figures',
    render: (people: number | null) => peopleWord(people),
    sorter: (a, b) => (a.meToo ?? 0) - (b.meToo ?? 0),
  },
]

function Month({ figures, before }: { figures: Figures; before: Figures | null }) {
  return (
    <>
      <Totals figures={figures} before={before} />
      <div className="panel">
        {figures.days.length > 0 ? (
          <DayChart month={figures.month} days={figures.days} />
        ) : (
          <Nothing>这个月还没有人观看。节目发布以后，居民播放满 5 秒就会计入。</Nothing>
        )}
      </div>
      <Table
        className="panel list-table"
        columns={COLUMNS}
        dataSource={inOrder(figures.episodes)}
        rowKey="episodeId"
        tableLayout="fixed"
        pagination={false}
        locale={{ emptyText: <Nothing>还没有发布过节目。</Nothing> }}
      />
      <section className="panel stack" aria-labelledby="figures-definitions">
        <h2 id="figures-definitions">这些数字怎么算</h2>
        <dl className="definitions">
          {Object.values(DEFINITIONS).map(({ word, means }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}
