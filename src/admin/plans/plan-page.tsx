import { useParams } from 'react-router-dom'
import { getPlan, listChoices, type Choices, type PlanView } from '@/contract/study/plans'
import { CATEGORY_WORDS } from '@/domain/study/categories'
import { useWayBack } from '../patterns/address/way-back'
import { Loading } from '../patterns/loading'
import { PageHead } from '../patterns/page-head'
import { ProblemAlert } from '../patterns/problem-alert'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { EditPlan } from './edit/edit-plan'
import { PlanSteps } from './plan-steps'
import { PlanStateTag } from './plan-state-tag'
import './plans.css'

/** A session is offered where the people of the plan may come; one that an item has already keeps its name. */
const choicesFor = ({ category }: PlanView, { sessions, ...choices }: Choices): Choices => ({
  ...choices,
  sessions: sessions.map((session) => ({
    ...session,
    offered: session.offered && (session.category === 'all' || session.category === category),
  })),
})

/** One plan: its items, whether it can be published and why not, and the steps of its life. */
export function StudyPlanPage() {
  const { id = '' } = useParams()
  const { value: plan, problem, loading, reload, put } = useLoad(() => api(getPlan, { id }), id)
  const choices = useLoad(() => api(listChoices, {}), 'choices')
  const back = useWayBack({ to: '/study-plans', label: '学法计划' })
  const take = (fresh: PlanView) => put(() => fresh)
  return (
    <section className="page" aria-busy={loading}>
      <PageHead
        title={plan?.title ?? '学法计划'}
        back={back}
        tags={plan && <PlanStateTag state={plan.state} />}
        note={plan && `${plan.year} 年 · ${CATEGORY_WORDS[plan.category]}`}
        actions={plan && <PlanSteps plan={plan} put={take} />}
      />
      {problem && <ProblemAlert problem={problem} retry={() => void reload()} />}
      {choices.problem && <ProblemAlert problem={choices.problem} retry={() => void choices.reload()} />}
      {!plan && !problem && <Loading />}
      {plan && choices.value && (
        <EditPlan
          key={plan.id}
          plan={plan}
          choices={choicesFor(plan, choices.value)}
          put={take}
          reload={() => void reload()}
        />
      )}
    </section>
  )
}
