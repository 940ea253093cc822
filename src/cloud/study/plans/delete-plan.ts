import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { deletePlan as deleting } from '@/contract/study/plans'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { deleteDraft, lockPlan } from './plans.repo'

const NO_DRAFT = { message: '发布过的计划不能删除：有人按它做过任务。不再执行的请“结束计划”。' }

/** Takes a draft away, with a line in the audit log that says which it was. */
export const deletePlan = (
  { id, revision }: Parsed<typeof deleting>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof deleting>>> =>
  inTransaction(ctx.db, async (tx): Promise<Result<Output<typeof deleting>>> => {
    const plan = await lockPlan(tx, id)
    if (!plan) return refuse('not-found')
    if (plan.state !== 'draft') return refuse('wrong-state', NO_DRAFT)
    if (plan.revision !== revision) return refuse('stale')
    await deleteDraft(tx, id)
    const act = { at: ctx.clock.now(), actorId: caller.personId, action: 'study-plan.delete', subject: `plan:${id}` }
    await recordAct(tx, { ...act, detail: `${plan.year} ${plan.category} ${plan.title}` })
    return ok({ deleted: true })
  })
