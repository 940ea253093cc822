import type { Result } from '@/contract/client'
import type { getPlan as getting, PlanAnswer, savePlan as saving } from '@/contract/booking/plan'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { checkWeek, type WeekWindow } from '@/domain/booking/plan/check-week'
import { isExtra, type PlanWindow } from '@/domain/booking/slots/plan'
import { dayAfter } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { changePlan, NO_LAWYER } from './change-plan'
import { findPlanned } from './find-planned'
import { replaceWeek, saveRevision } from './plan.repo'
import { viewPlan } from './view-plan'

export async function getPlan(
  { lawyer }: Parsed<typeof getting>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof getting>>> {
  const planned = await findPlanned(ctx.db.orm, caller, lawyer)
  return planned ? ok(await viewPlan(ctx, planned.lawyer)) : refuse('not-found', lawyer ? {} : NO_LAWYER)
}

/** The windows as they would hold: the old week until the day before, the new one from then on. */
function fromThenOn(old: readonly PlanWindow[], fromDay: string, week: readonly WeekWindow[]): PlanWindow[] {
  const until = dayAfter(fromDay, -1)
  const kept = old.filter((window) => isExtra(window) || window.fromDay < fromDay)
  return [
    ...kept.map((window) =>
      !isExtra(window) && (window.toDay === null || window.toDay > until) ? { ...window, toDay: until } : window,
    ),
    ...week.map((window) => ({ ...window, fromDay, toDay: null })),
  ]
}

/** Another week from a day on. */
export async function savePlan(input: Parsed<typeof saving>, call: Call): Promise<Result<PlanAnswer>> {
  const { revision, fromDay, windows, videoLink, ...wish } = input
  if (fromDay < civilDayOf(call.ctx.clock.now()))
    return refuse('bad-input', { fields: [{ path: 'fromDay', message: '请从今天或以后的日子开始。' }] })
  const faults = checkWeek(windows, videoLink)
  if (faults.length > 0)
    return refuse('bad-input', { fields: faults.map(({ at, message }) => ({ path: `windows.${at}`, message })) })
  return changePlan(call, wish, {
    ...{ action: 'plan.save', revision },
    apply: (plan) => ({ ...plan, videoLink, windows: fromThenOn(plan.windows, fromDay, windows) }),
    save: async (tx, { id }) => {
      await replaceWeek(tx, id, fromDay, windows)
      await saveRevision(tx, id, videoLink)
    },
  })
}
