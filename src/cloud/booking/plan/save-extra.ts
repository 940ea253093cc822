import type { PlanAnswer, saveExtra as saving } from '@/contract/booking/plan'
import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import { checkExtra } from '@/domain/booking/plan/check-extra'
import { checkWeek } from '@/domain/booking/plan/check-week'
import { isExtra } from '@/domain/booking/slots/plan'
import { isCivilDay, weekdayOf } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { takeBack } from '../changing/take-back'
import { specialDays } from '../directory/holidays'
import { changePlan } from './change-plan'
import { replaceWindows, saveRevision, type KeptPlan } from './plan.repo'

const wrong = (path: string, message: string) => refuse('bad-input', { fields: [{ path, message }] })

/** Duty of a single day beside the week; the page names the faults at their windows. */
export async function saveExtra(input: Parsed<typeof saving>, call: Call): Promise<Result<PlanAnswer>> {
  const { day, revision, windows: given, ...wish } = input
  const today = civilDayOf(call.ctx.clock.now())
  if (!isCivilDay(day) || day < today) return wrong('day', '请选今天或以后的日子。')
  const windows = given.map((window) => ({ ...window, weekday: weekdayOf(day) }))
  const others = (plan: KeptPlan) => plan.windows.filter((one) => !(isExtra(one) && one.fromDay === day))
  return changePlan(call, wish, {
    ...{ action: 'plan.extra', revision },
    apply: (plan) => {
      const week = others(plan)
      const faults = [...checkWeek(windows, plan.videoLink), ...checkExtra(windows, week, day, specialDays([day])[day])]
      if (faults.length > 0)
        takeBack(refuse('bad-input', { fields: faults.map(({ at, message }) => ({ path: `windows.${at}`, message })) }))
      return { ...plan, windows: [...week, ...windows.map((one) => ({ ...one, fromDay: day, toDay: day }))] }
    },
    save: async (tx, { id, videoLink }, after) => {
      await replaceWindows(tx, id, today, after.windows)
      await saveRevision(tx, id, videoLink)
    },
  })
}
