import type { Result } from '@/contract/client'
import type { getPlan as getting, PlanAnswer, savePlan as saving } from '@/contract/booking/plan'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { beginWeek } from '@/domain/booking/plan/begin-week'
import { checkWeek } from '@/domain/booking/plan/check-week'
import { civilDayOf } from '@/domain/time/civil-time'
import { changePlan, NO_LAWYER } from './change-plan'
import { findPlanned } from './find-planned'
import { replaceWindows, saveRevision } from './plan.repo'
import { viewPlan } from './view-plan'

export async function getPlan(
  { lawyer }: Parsed<typeof getting>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof getting>>> {
  const planned = await findPlanned(ctx.db.orm, caller, lawyer)
  return planned ? ok(await viewPlan(ctx, planned.lawyer)) : refuse('not-found', lawyer ? {} : NO_LAWYER)
}

/** Another week from a day on. */
export async function savePlan(input: Parsed<typeof saving>, call: Call): Promise<Result<PlanAnswer>> {
  const { revision, fromDay, windows, videoLink, ...wish } = input
  const today = civilDayOf(call.ctx.clock.now())
  if (fromDay < today)
    return refuse('bad-input', { fields: [{ path: 'fromDay', message: '请从今天或以后的日子开始。' }] })
  const faults = checkWeek(windows, videoLink)
  if (faults.length > 0)
    return refuse('bad-input', { fields: faults.map(({ at, message }) => ({ path: `windows.${at}`, message })) })
  return changePlan(call, wish, {
    ...{ action: 'plan.save', revision },
    apply: (plan) => ({ ...plan, videoLink, windows: beginWeek(plan.windows, fromDay, windows) }),
    save: async (tx, { id }, after) => {
      await replaceWindows(tx, id, today, after.windows)
      await saveRevision(tx, id, videoLink)
    },
  })
}
