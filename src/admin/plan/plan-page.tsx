import { Alert } from 'antd'
import { useParams } from 'react-router-dom'
import { getPlan } from '@/contract/booking/plan'
import { useWayBack } from '../patterns/address/way-back'
import { BreaksDialog } from '../patterns/breaks/breaks-dialog'
import { visitWords } from '../patterns/breaks/visit-words'
import { Loading } from '../patterns/loading'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { AwayPanel } from './away/away-panel'
import { DiaryPanel } from './diary/diary-panel'
import { ExtraPanel } from './extra/extra-panel'
import { usePlanChange } from './use-plan-change'
import { SpecialDays } from './week/special-days'
import { WeekEditor } from './week/week-editor'
import './plan.css'

const NOTE = '居民按这里的时间预约。改动先列出受影响的预约，逐个定好怎么办才会保存。'

/** When a lawyer is there: the week, single days, the times away, the other diary. */
export function PlanPage() {
  const { lawyer } = useParams()
  const whose = lawyer ? { lawyer } : {}
  const { value: plan, problem, loading, reload, put } = useLoad(() => api(getPlan, whose), `plan ${lawyer ?? ''}`)
  const changing = usePlanChange((fresh) => put(() => fresh))
  const back = useWayBack({ to: '..', label: '返回' })
  const name = plan?.lawyer.name ?? ''
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={lawyer ? `${name}的值班安排` : '值班安排'}
        note={NOTE}
        {...(lawyer && back.to !== '..' ? { back } : {})}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {!plan && !problem && <Loading />}
      {plan && plan.outside.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`有 ${plan.outside.length} 个预约在安排之外，${lawyer ? '律师' : '您'}仍然要来`}
          description={plan.outside.map((visit) => visitWords(visit)).join('；')}
        />
      )}
      {plan && (
        <>
          <WeekEditor plan={plan} whose={whose} changing={changing} reload={() => void reload()} />
          <ExtraPanel plan={plan} whose={whose} changing={changing} reload={() => void reload()} />
          <AwayPanel plan={plan} whose={whose} changing={changing} put={(fresh) => put(() => fresh)} />
          {!lawyer && <DiaryPanel plan={plan} changing={changing} />}
          <SpecialDays special={plan.special} />
        </>
      )}
      <BreaksDialog changing={changing} keep={lawyer ? '律师照常来' : '我照常来'} />
    </section>
  )
}
