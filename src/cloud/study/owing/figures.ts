import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { DutyFigures, getDutyFigures as contract } from '@/contract/study/owing'
import { ok, type Call } from '@/cloud/kernel/route'
import { countOwing } from '@/domain/study/duties/count-owing'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectItems, selectPlans } from '../plans/plans.repo'
import { NONE } from './list-owing'
import { noteLook } from './note-look'
import { countDone, countJoined } from './owing.repo'
import { whomOf } from './whom'

type PlanFigures = DutyFigures['plans'][number]
type Planned = Pick<Awaited<ReturnType<typeof selectPlans>>[number], 'id' | 'title' | 'category'>

async function figuresOf(plan: Planned, units: readonly string[], today: string, { ctx }: Call): Promise<PlanFigures> {
  const { orm } = ctx.db
  const asked = { planId: plan.id, category: plan.category, units }
  const [joined, done, items] = await Promise.all([
    countJoined(orm, asked),
    countDone(orm, asked),
    selectItems(orm, plan.id),
  ])
  const rows = items
    .filter(({ required, dropped }) => required && !dropped)
    .map((item) => {
      const { owed, doneOwed } = countOwing(item, joined, done.get(item.id) ?? NONE, today)
      return { title: item.title, part: item.part, owed, done: doneOwed }
    })
  const sum = (key: 'owed' | 'done') => rows.reduce((total, row) => total + row[key], 0)
  const people = joined.reduce((total, { many }) => total + many, 0)
  const { title, category } = plan
  return { title, category, people, owed: sum('owed'), done: sum('done'), items: rows }
}

/** Obligations done of those owed, by plan and item; nobody is compared with anybody. */
export async function getDutyFigures(input: Parsed<typeof contract>, call: Call): Promise<Result<DutyFigures>> {
  const whom = await whomOf(input.unitId, call)
  if (!whom.ok) return whom
  const year = Number(input.year)
  const day = civilDayOf(call.ctx.clock.now())
  await noteLook(call, 'study-owing.figures', whom.value.subject, input.year)
  const plans = (await selectPlans(call.ctx.db.orm)).filter((plan) => plan.year === year && plan.state !== 'draft')
  const figures: PlanFigures[] = []
  for (const plan of plans) figures.push(await figuresOf(plan, whom.value.units, day, call))
  return ok({ year, day, unit: whom.value.name ?? '所管的全部单位', plans: figures })
}
