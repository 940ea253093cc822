import { Button, Segmented } from 'antd'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { Loading } from '../../patterns/loading'
import { Nothing } from '../../patterns/nothing'
import { PageHead } from '../../patterns/page-head'
import { ProblemAlert } from '../../patterns/problem-alert'
import { Rooms } from '../rooms'
import { ReportCard } from './report-card'
import { useReports } from './use-reports'

const STATES = [
  { value: 'open', label: '待答复' },
  { value: 'answered', label: '已答复' },
]
const EMPTY = { open: '现在没有等待答复的报错。', answered: '答复过的报错会在这里。' }

/** What people found wrong with places, the longest wait first, each answered where it stands. */
export function ReportsPage() {
  const { values, set } = useAddressFilters(['state', 'place'])
  const state = values.state === 'answered' ? 'answered' : 'open'
  const { reports, open, problem, loading, reload, put, more } = useReports(state)
  const shown = reports?.filter(({ placeId }) => !values.place || placeId === values.place)
  return (
    <section className="page" aria-busy={loading}>
      <Rooms />
      <PageHead title="地点纠错" note={open === null ? null : `待答复 ${open} 条，等得最久的在最前。`} />
      <div className="filters" role="search">
        <Segmented
          aria-label="待答复或已答复"
          options={STATES}
          value={state}
          onChange={(value) => set('state', value === 'answered' ? value : '')}
        />
        {values.place && (
          <Button type="link" onClick={() => set('place', '')}>
            看所有地点的
          </Button>
        )}
      </div>
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!reports && !problem && <Loading />}
      {shown?.length === 0 && <Nothing>{EMPTY[state]}</Nothing>}
      {shown?.map((report) => (
        <ReportCard key={report.id} report={report} put={put} reload={reload} />
      ))}
      {more && (
        <div className="list-more">
          <Button onClick={more}>看后面的</Button>
        </div>
      )}
    </section>
  )
}
