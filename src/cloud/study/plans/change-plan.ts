import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type {
  closePlan as closing,
  PlanItemInput,
  PlanView,
  publishPlan as publishing,
  savePlan as saving,
} from '@/contract/study/plans'
import { recordAct } from '@/cloud/audit/record-act'
import { allOrNothing, takeBack } from '@/cloud/booking/changing/take-back'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { creditPlan } from '../crediting/credit-plan'
import { deleteOthers, dropOthers, lockPlan, putItem, updatePlan, type ItemRow, type PlanRow } from './plans.repo'
import { holdPublished, refuseClash, refuseTwin } from './refuse-clash'
import { viewPlan } from './view-plan'

type Change = (tx: Tx, plan: PlanRow) => Promise<ReturnType<typeof refuse> | null>

/** Changes a plan as it was when it was read, notes it, and answers with how it is now; refused, nothing has happened. */
const changePlan = (
  { ctx, caller }: Call,
  { id, revision }: { id: string; revision: number },
  action: string,
  change: Change,
): Promise<Result<PlanView>> =>
  allOrNothing(ctx.db, async (tx) => {
    const plan = await lockPlan(tx, id)
    if (!plan) return refuse('not-found')
    if (plan.revision !== revision) return refuse('stale')
    const refusal = await change(tx, plan)
    if (refusal) return takeBack(refusal)
    const act = { at: ctx.clock.now(), actorId: caller.personId, action, subject: `plan:${id}` }
    await recordAct(tx, { ...act, detail: `${plan.year} ${plan.category}` })
    return ok((await viewPlan(ctx, tx, id))!)
  })

/** What still stands in the way, as a refusal that names the first. */
async function refuseObstacles(call: Call, tx: Tx, id: string) {
  const obstacles = (await viewPlan(call.ctx, tx, id))?.obstacles ?? []
  if (obstacles.length === 0) return null
  const more = obstacles.length > 1 ? `另有 ${obstacles.length - 1} 处，都改好再发布。` : '改好再发布。'
  return refuse('wrong-state', { message: `${obstacles[0]!.message}${more}` })
}

/** A plan is published or stays so: it is feasible, asks for nothing twice, and what people did before counts. */
async function settle(call: Call, tx: Tx, plan: PlanRow) {
  await holdPublished(tx)
  const refusal = (await refuseObstacles(call, tx, plan.id)) ?? (await refuseClash(tx, plan))
  if (!refusal) await creditPlan(tx, plan.id, call.ctx.clock.now())
  return refusal
}

const CLOSED = { message: '这份计划已经结束，不能再改。需要的话请新建一份。' }

/** Sessions and exams are not done by questions. */
const questionsOf = ({ kind, questions }: PlanItemInput) => (kind === 'session' || kind === 'exam' ? 0 : questions)

async function putItems(tx: Tx, plan: PlanRow, items: readonly PlanItemInput[]): Promise<boolean> {
  for (const [place, item] of items.entries()) {
    const row: ItemRow = { ...item, questions: questionsOf(item), planId: plan.id, place, dropped: false }
    if (!(await putItem(tx, row))) return false
  }
  const kept = items.map(({ id }) => id)
  await (plan.state === 'draft' ? deleteOthers(tx, plan.id, kept) : dropOthers(tx, plan.id, kept))
  return true
}

export const savePlan = (input: Parsed<typeof saving>, call: Call): Promise<Result<PlanView>> =>
  changePlan(call, input, 'study-plan.save', async (tx, plan) => {
    if (plan.state === 'closed') return refuse('wrong-state', CLOSED)
    const { title, targets, items } = input
    await updatePlan(tx, plan.id, {
      ...{ title, updatedAt: call.ctx.clock.now(), theoryTenths: targets.theory },
      ...{ practiceTenths: targets.practice, assessmentTenths: targets.assessment },
    })
    if (!(await putItems(tx, plan, items)))
      return refuse('bad-input', { message: '有任务属于另一份计划，请重新打开这一页再保存。' })
    return plan.state === 'published' ? settle(call, tx, plan) : null
  })

export const publishPlan = (input: Parsed<typeof publishing>, call: Call): Promise<Result<PlanView>> =>
  changePlan(call, input, 'study-plan.publish', async (tx, plan) => {
    if (plan.state !== 'draft') return refuse('wrong-state')
    await holdPublished(tx)
    await updatePlan(tx, plan.id, { state: 'published', updatedAt: call.ctx.clock.now() })
    return (await refuseTwin(tx, plan)) ?? settle(call, tx, plan)
  })

export const closePlan = (input: Parsed<typeof closing>, call: Call): Promise<Result<PlanView>> =>
  changePlan(call, input, 'study-plan.close', async (tx, plan) => {
    if (plan.state !== 'published') return refuse('wrong-state')
    await updatePlan(tx, plan.id, { state: 'closed', updatedAt: call.ctx.clock.now() })
    return null
  })
