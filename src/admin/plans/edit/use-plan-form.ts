import { App } from 'antd'
import { useState } from 'react'
import type { Problem } from '@/contract/problem'
import { savePlan, type PlanView } from '@/contract/study/plans'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'
import { formOf, type PlanForm } from './plan-form'

const stored = (plan: PlanView) => ({ mark: String(plan.revision), value: formOf(plan) })

/** A plan under the pen: what is typed survives a reload and somebody else’s save. */
export function usePlanForm(plan: PlanView, put: (plan: PlanView) => void, reload: () => void) {
  const { message } = App.useApp()
  const form = useKeptForm<PlanForm>(usePerson().id, `study-plan:${plan.id}`, stored(plan))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const save = async () => {
    const sent = form.latest()
    setBusy(true)
    const result = await api(savePlan, { id: plan.id, revision: plan.revision, ...sent })
    setBusy(false)
    setProblem(result.ok ? null : result.problem)
    if (!result.ok) {
      if (result.problem.code === 'stale') reload()
      return
    }
    form.saved(sent, stored(result.value))
    put(result.value)
    void message.success('已保存')
  }
  return {
    form,
    busy,
    problem,
    save,
    set: (part: Partial<PlanForm>) => form.edit((mine) => ({ ...mine, ...part })),
    keepMine: () => form.rebase(form.mine, stored(plan)),
  }
}
