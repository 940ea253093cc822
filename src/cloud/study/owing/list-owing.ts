import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import { OWING_PAGE, type listOwing as contract, type Owing, type OwingPerson } from '@/contract/study/owing'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { countOwing } from '@/domain/study/duties/count-owing'
import { dutyState } from '@/domain/study/duties/obligations'
import { civilDayOf } from '@/domain/time/civil-time'
import { findPlan, selectItems, type ItemRow, type PlanRow } from '../plans/plans.repo'
import { noteLook } from './note-look'
import { countDone, countJoined, selectPeople, type Asked, type PersonRow } from './owing.repo'
import { whomOf, type Whom } from './whom'

const NO_PLAN = { message: '没有找到这份计划，或者还没有发布，请换一份。' }
export const NONE = { done: 0, doneOwed: 0 }

/** done, owing, coming, not-owed: whether it is late is the person's own business until they ask. */
const plainState = (state: ReturnType<typeof dutyState>): string =>
  state === 'due' || state === 'catch-up' ? 'owing' : state

export function viewPerson(row: PersonRow, items: readonly ItemRow[], today: string): OwingPerson {
  const { id, name, unit, post, joinedDay } = row
  const done = new Set(row.done)
  const states = items.map((item) => plainState(dutyState(item, joinedDay, today, done.has(item.id))))
  return { id, name, unit, post, states }
}

export interface OwingOf {
  plan: PlanRow
  /** What is asked for now, in the plan's order. */
  items: ItemRow[]
  whom: Whom
  asked: Asked
}

/** The plan and the people somebody asks for, as far as they may. */
export async function owingOf(
  { planId, unitId }: { planId: string; unitId?: string | undefined },
  call: Call,
): Promise<Result<OwingOf>> {
  const { orm } = call.ctx.db
  const plan = await findPlan(orm, planId)
  if (!plan || plan.state === 'draft') return refuse('not-found', NO_PLAN)
  const whom = await whomOf(unitId, call)
  if (!whom.ok) return whom
  const items = (await selectItems(orm, planId)).filter(({ dropped, required }) => required && !dropped)
  const asked = { planId, category: plan.category, units: whom.value.units }
  return ok({ plan, items, whom: whom.value, asked })
}

/** A page of people by items, with the sums over everybody asked for. */
export async function listOwing(input: Parsed<typeof contract>, call: Call): Promise<Result<Owing>> {
  const { orm } = call.ctx.db
  const found = await owingOf(input, call)
  if (!found.ok) return found
  const { plan, items, whom, asked } = found.value
  const offset = Number(input.after ?? 0)
  const today = civilDayOf(call.ctx.clock.now())
  const owingOn = input.owing === 'true' ? today : null
  await noteLook(call, 'study-owing.look', whom.subject, `${plan.year} ${plan.category} ${offset + 1}`)
  const [joined, done, { people, total }] = await Promise.all([
    countJoined(orm, asked),
    countDone(orm, asked),
    selectPeople(orm, asked, { offset, limit: OWING_PAGE, owingOn }),
  ])
  const { id, title, year, category, state } = plan
  const next = offset + people.length < total ? String(offset + people.length) : null
  return ok({
    plan: { id, title, year, category, state },
    items: items.map((item) => {
      const counts = countOwing(item, joined, done.get(item.id) ?? NONE, today)
      const { done: many, owing, notOwed } = counts
      return { id: item.id, title: item.title, dueDay: item.dueDay, done: many, owing, notOwed }
    }),
    people: people.map((row) => viewPerson(row, items, today)),
    ...{ total, next },
  })
}
