import type { PlanItemInput, PlanView } from '@/contract/study/plans'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable } from '@/cloud/kernel/db'
import { findObstacles, type Known } from '@/domain/study/plans/find-obstacles'
import { knownOfItem } from './known-of-item'
import { findPlan, selectItems, type ItemRow, type PlanRow } from './plans.repo'

const NOTHING: Known = { families: 0, there: false }

export const targetsOf = ({ theoryTenths, practiceTenths, assessmentTenths }: PlanRow) => ({
  ...{ theory: theoryTenths, practice: practiceTenths, assessment: assessmentTenths },
})

const viewItem = ({ planId: _plan, place: _place, teaches, ...item }: ItemRow, families: number) => ({
  ...item,
  teaches: teaches as PlanItemInput['teaches'],
  families,
})

/** A plan with its items and its feasibility check; null when there is none. */
export async function viewPlan(ctx: Context, db: Queryable, id: string): Promise<PlanView | null> {
  const plan = await findPlan(db, id)
  if (!plan) return null
  const items = await selectItems(db, id)
  const known = new Map<string, Known>()
  for (const item of items) known.set(item.id, await knownOfItem(ctx, db, item))
  const knownOf = (itemId: string) => known.get(itemId) ?? NOTHING
  const { year, category, title, state, revision, sample } = plan
  const targets = targetsOf(plan)
  return {
    ...{ id, year, category, title, state, targets, revision, sample },
    items: items.map((item) => viewItem(item, knownOf(item.id).families)),
    obstacles: state === 'closed' ? [] : findObstacles({ year, targets, items }, knownOf),
  }
}
