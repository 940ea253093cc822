import { Alert } from 'antd'
import { getPlan } from '@/contract/booking/plan'
import { Loading } from '../patterns/loading'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { AwayPanel } from './away/away-panel'
import { BreaksDialog } from '../patterns/breaks/breaks-dialog'
import { visitWords } from '../patterns/breaks/visit-words'
import { usePlanChange } from './use-plan-change'
import { DiaryPanel } from './diary/diary-panel'
import { SpecialDays } from './week/special-days'
import { WeekEditor } from './week/week-editor'
import './plan.css'

const NOTE = '居民按这里的时间预约。改动先列出受影响的预约，逐个定好怎么办才会保存。'

/** When a lawyer is there: the week, the times away, the other diary. */
export function PlanPage() {
  const { value: plan, problem, loading, reload, put } = useLoad(() => api(getPlan, {}), 'plan')
  const changing = usePlanChange((fresh) => put(() => fresh))
  return (
    <section className="page" aria-busy={loading}>
      <PageHead title="值班安排" note={NOTE} />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!plan && !problem && <Loading />}
      {plan && plan.outside.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`有 ${plan.outside.length} 个预约在安排之外，您仍然要来`}
          description={plan.outside.map((visit) => visitWords(visit)).join('；')}
        />
      )}
      {plan && (
        <>
          <WeekEditor plan={plan} changing={changing} reload={() => void reload()} />
          <AwayPanel plan={plan} changing={changing} put={(fresh) => put(() => fresh)} />
          <DiaryPanel plan={plan} changing={changing} />
          <SpecialDays special={plan.special} />
        </>
      )}
      <BreaksDialog changing={changing} keep="我照常来" />
    </section>
  )
}
