import { randomUUID } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { createPlan as creating, getPlan as getting, listPlans as listing, PlanView } from '@/contract/study/plans'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { PRESETS, type PresetItem } from '@/domain/study/plans/presets'
import { insertPlan, putItem, selectPlans, type ItemRow, type PlanRow } from './plans.repo'
import { viewPlan } from './view-plan'

export async function listPlans(_: object, { ctx }: Call): Promise<Result<Output<typeof listing>>> {
  return ok({ plans: await selectPlans(ctx.db.orm) })
}

export async function getPlan({ id }: Parsed<typeof getting>, { ctx }: Call): Promise<Result<PlanView>> {
  const view = await viewPlan(ctx, ctx.db.orm, id)
  return view ? ok(view) : refuse('not-found')
}

/** An item of a preset in the year of the plan. */
export const itemOfPreset = (
  { opens, due, ...words }: PresetItem,
  at: { planId: string; place: number; year: number },
): ItemRow => ({
  ...words,
  ...{ id: randomUUID(), planId: at.planId, place: at.place, required: true, dropped: false },
  opensDay: `${at.year}-${opens}`,
  dueDay: `${at.year}-${due}`,
})

/** A draft, by the category's preset; created twice it is there once. */
export async function createPlan(
  { id, year, category, empty }: Parsed<typeof creating>,
  { ctx, caller }: Call,
): Promise<Result<PlanView>> {
  const preset = PRESETS[category]
  const at = ctx.clock.now()
  const { theory, practice, assessment } = preset.targets
  const plan: PlanRow = {
    ...{ id, year, category, title: `${year} 年${preset.title}`, revision: 1, updatedAt: at },
    state: 'draft',
    ...{ theoryTenths: theory, practiceTenths: practice, assessmentTenths: assessment, sample: ctx.config.sample },
  }
  await inTransaction(ctx.db, async (tx) => {
    if (!(await insertPlan(tx, plan))) return
    const items = empty ? [] : preset.items
    for (const [place, item] of items.entries()) await putItem(tx, itemOfPreset(item, { planId: id, place, year }))
    const detail = `${year} ${category}`
    await recordAct(tx, { at, actorId: caller.personId, action: 'study-plan.create', subject: `plan:${id}`, detail })
  })
  const view = await viewPlan(ctx, ctx.db.orm, id)
  return view ? ok(view) : refuse('not-found')
}
