import { Segmented, Table, type TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { getVisitFigures, type VisitFigures } from '@/contract/console/booking/visit-figures'
import { VISIT_DEFINITIONS } from '@/domain/booking/figures/definitions'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { DownloadButtons } from '../patterns/download/download-buttons'
import { Loading } from '../patterns/loading'
import { MonthFilter } from '../patterns/months/month-filter'
import { recentMonths } from '../patterns/months/months'
import { Nothing } from '../patterns/nothing'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { usePerson } from '../shell/session'
import { cutsOf, MEASURES, measureWord, type Cut, type Measure } from './measures'
import { visitSheets } from './sheets'
import { visitStateWord } from './state-words'
import './visits.css'

const NOTE = '按北京时间分月，按来访的时间算。不排名，也不统计个人。'

/** What became of a month's visits, by place, firm and way of meeting, to read and to take along. */
export function VisitsPage() {
  const { sample } = usePerson()
  const { values, set, page } = useAddressFilters(['month', 'by'])
  const months = useMemo(() => recentMonths(new Date()), [])
  const month = months.find((known) => known === values.month) ?? months[0]!
  const { value: figures, problem, loading, reload } = useLoad(() => api(getVisitFigures, { month }), month)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title="预约数据"
        note={NOTE}
        actions={
          figures && (
            <DownloadButtons
              id="visits"
              name={`村居律师预约-${figures.month}${sample ? '-示例' : ''}`}
              sheets={() => visitSheets(figures)}
            />
          )
        }
      />
      <div className="filters">
        <MonthFilter months={months} month={month} choose={(chosen) => set('month', chosen)} />
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!figures && !problem && <Loading />}
      {figures && (
        <>
          <Totals figures={figures} />
          <Cuts
            figures={figures}
            by={values.by}
            choose={(by) => set('by', by)}
            paging={{ page, set: (next) => set('page', next > 1 ? String(next) : '') }}
          />
          <Definitions />
        </>
      )}
    </section>
  )
}

function Totals({ figures: { total, states } }: { figures: VisitFigures }) {
  return (
    <>
      <dl className="visit-totals">
        {MEASURES.map((measure) => (
          <div key={measure} className="panel visit-total">
            <dt>{VISIT_DEFINITIONS[measure].word}</dt>
            <dd className="figures">{measureWord(measure, total[measure])}</dd>
          </div>
        ))}
      </dl>
      <section className="panel stack" aria-labelledby="visit-states">
        <h2 id="visit-states">按状态</h2>
        {states.length === 0 && <Nothing>这个月还没有预约。居民约了律师以后，这里按状态列出次数。</Nothing>}
        <ul className="visit-states">
          {states.map(({ state, bookings }) => (
            <li key={state}>
              {visitStateWord(state)} <b className="figures">{bookings}</b>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

type Row = Cut['rows'][number]

const NARROW: readonly Measure[] = ['bookings', 'attended', 'noShows', 'unsettled']
/** A name in full; with one of them a row fits on a 1024 px screen, with two the figures move below the names. */
const NAME = 104
const widthOf = (measure: Measure) => (NARROW.includes(measure) ? 64 : 76)
const FIGURES = MEASURES.reduce((sum, measure) => sum + widthOf(measure), 0)

const columnsOf = ({ heads }: Cut): TableColumnsType<Row> => [
  ...heads.map((title, at) => ({
    title,
    key: title,
    fixed: 'start' as const,
    render: (_: unknown, { names }: Row) => names[at],
  })),
  ...MEASURES.map((measure) => ({
    title: VISIT_DEFINITIONS[measure].word,
    dataIndex: measure,
    width: widthOf(measure),
    align: 'right' as const,
    className: 'figures',
    render: (value: number | null) => measureWord(measure, value),
  })),
]

interface CutsProps {
  figures: VisitFigures
  by: string
  choose: (by: string) => void
  paging: { page: number; set: (page: number) => void }
}

function Cuts({ figures, by, choose, paging }: CutsProps) {
  const cuts = cutsOf(figures)
  const cut = cuts.find(({ key }) => key === by) ?? cuts[0]!
  return (
    <div className="panel stack">
      <Segmented
        aria-label="分组"
        value={cut.key}
        options={cuts.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={(key) => choose(key === cuts[0]!.key ? '' : key)}
      />
      <Table<Row>
        size="small"
        rowKey="key"
        columns={columnsOf(cut)}
        dataSource={[...cut.rows]}
        tableLayout="fixed"
        scroll={{ x: FIGURES + NAME * cut.heads.length }}
        pagination={{
          ...{ current: paging.page, onChange: paging.set, pageSize: 30 },
          ...{ hideOnSinglePage: true, showSizeChanger: false },
        }}
      />
    </div>
  )
}

function Definitions() {
  return (
    <section className="panel stack" aria-labelledby="visit-definitions">
      <h2 id="visit-definitions">这些数字怎么算</h2>
      <dl className="visit-definitions">
        {Object.values(VISIT_DEFINITIONS).map(({ word, means }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
