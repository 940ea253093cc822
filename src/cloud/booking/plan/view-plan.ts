import type { PlanView } from '@/contract/booking/plan'
import type { Context } from '@/cloud/kernel/context'
import { covers } from '@/domain/booking/plan/presence'
import { isExtra } from '@/domain/booking/slots/plan'
import { daysFrom } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import type { LawyerRow } from '../directory/directory.repo'
import { specialDays } from '../directory/holidays'
import { readPlan, type KeptPlan } from './plan.repo'
import { presenceOf, selectVisitsAhead, specialAmong, viewBroken } from './visits-ahead'

/** How far ahead holidays are shown. */
const SPECIAL_DAYS = 90

/** Windows that hold from and to the same day are one week. */
function weeksOf(windows: KeptPlan['windows'], today: string): PlanView['weeks'] {
  const weeks = new Map<string, PlanView['weeks'][number]>()
  for (const { fromDay, toDay, ...window } of windows.filter((one) => !isExtra(one))) {
    const key = `${fromDay} ${toDay}`
    const week = weeks.get(key) ?? { fromDay, toDay, windows: [] }
    weeks.set(key, { ...week, windows: [...week.windows, { ...window, modes: [...window.modes] }] })
  }
  if (weeks.size === 0) return [{ fromDay: today, toDay: null, windows: [] }]
  return [...weeks.values()]
}

/** Duty of single days, by day. */
function extraOf(windows: KeptPlan['windows']): PlanView['extra'] {
  const days = new Map<string, PlanView['extra'][number]['windows']>()
  for (const window of windows.filter(isExtra)) {
    const { fromDay, toDay: _, ...rest } = window
    days.set(fromDay, [...(days.get(fromDay) ?? []), { ...rest, modes: [...window.modes] }])
  }
  return [...days].map(([day, own]) => ({ day, windows: own }))
}

const viewException = ({ id, startsAt, endsAt, kind, source }: KeptPlan['exceptions'][number]) => ({
  ...{ id, kind, source },
  ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
})

/** A lawyer's plan as it stands, with what lies outside of it: nothing of that is to be overlooked. */
export async function viewPlan(ctx: Context, { id, name }: Pick<LawyerRow, 'id' | 'name'>): Promise<PlanView> {
  const [db, now] = [ctx.db.orm, ctx.clock.now()]
  const today = civilDayOf(now)
  const plan = (await readPlan(db, id, today, now))!
  const visits = await selectVisitsAhead(db, id, now)
  const [presence, among] = [presenceOf(plan), specialAmong(visits)]
  const outside = visits.filter((visit) => !covers(presence, visit, among))
  const special = Object.entries(specialDays(daysFrom(today, SPECIAL_DAYS)))
  return {
    lawyer: { id, name },
    ...{ revision: plan.revision, videoLink: plan.videoLink, today },
    weeks: weeksOf(plan.windows, today),
    extra: extraOf(plan.windows),
    exceptions: plan.exceptions.map(viewException),
    special: special.map(([day, one]) => ({ day, ...one })),
    outside: await viewBroken(db, ctx, outside),
  }
}
