import { LRUCache } from 'lru-cache'
import type { Context } from '@/cloud/kernel/context'
import type { Mode } from '@/domain/booking/booking-words'
import { bookableDays, slotAt } from '@/domain/booking/slots/free-slots'
import { civilDayOf } from '@/domain/time/civil-time'
import { specialDays } from '../../directory/holidays'
import { selectDiaries, type LawyerDiary } from '../../slots/diaries.repo'
import type { Able } from './find-candidates'
import { takeAsKnown, type Wanted } from './take-slot.repo'

const REMEMBER_MS = 60_000
const NO_CELLS = { first: 1, last: 0 }

/** Plans as they were read last, by village and lawyer; one that has changed since claims nothing and is read anew. */
const known = new WeakMap<Context, LRUCache<string, LawyerDiary[]>>()

function plansOf(ctx: Context): LRUCache<string, LawyerDiary[]> {
  const plans = known.get(ctx) ?? new LRUCache<string, LawyerDiary[]>({ max: 5000, ttl: REMEMBER_MS })
  known.set(ctx, plans)
  return plans
}

/** The lawyer as paired with the village on this day; from memory when that is fresh. */
async function recall(ctx: Context, village: string, lawyerId: string, day: string): Promise<LawyerDiary | undefined> {
  const days = bookableDays(ctx.clock.now())
  const key = `${days[0]} ${village} ${lawyerId}`
  const plans = plansOf(ctx)
  let diaries = plans.get(key)
  if (!diaries) {
    const span = { fromDay: days[0]!, toDay: days.at(-1)!, cells: NO_CELLS }
    diaries = await selectDiaries(ctx.db.orm, { village, lawyerId }, span)
    plans.set(key, diaries)
  }
  const paired = diaries.find(({ fromDay, toDay }) => fromDay <= day && (toDay === null || day <= toDay))
  return paired && { ...paired, exceptions: [] }
}

/**
 * Holds a lawyer's slot in one statement when all is as it nearly always is: the plan is the one that was read last, the
 * owner has no visit ahead and has missed none, nobody waits for the day, and the time is free.
 *
 * @returns null when any of it is not so; nothing was claimed, and the careful way says why
 */
export async function holdAsKnown(
  ctx: Context,
  wanted: Wanted,
  lawyerId: string | undefined,
  startsAt: Date,
  mode: Mode | undefined,
): Promise<Able | null> {
  if (!lawyerId) return null
  const day = civilDayOf(startsAt)
  const diary = await recall(ctx, wanted.villageCode, lawyerId, day)
  const slot = diary && slotAt(diary, startsAt, specialDays([day]))
  if (!diary?.mark || !slot || (mode && !slot.modes.includes(mode))) return null
  const { minutes, bufferMinutes, modes } = slot
  const able = { lawyerId, firmId: diary.firmId, minutes, bufferMinutes, modes, diary }
  const plan = { fromDay: diary.fromDay, mark: diary.mark }
  return (await takeAsKnown(ctx.db.orm, wanted, { ...able, ...plan }, { now: ctx.clock.now(), day })) ? able : null
}
