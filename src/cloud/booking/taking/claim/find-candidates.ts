import type { Queryable } from '@/cloud/kernel/db'
import type { Mode } from '@/domain/booking/booking-words'
import { covers } from '@/domain/booking/plan/presence'
import { byFairness } from '@/domain/booking/slots/any-lawyer'
import { cellOf, type CellRange } from '@/domain/booking/slots/cells'
import { isBookable, slotAt } from '@/domain/booking/slots/free-slots'
import { dayAfter, instantOn, mondayOf } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { specialDays } from '../../directory/holidays'
import { selectDiaries, type LawyerDiary, type Whose } from '../../slots/diaries.repo'
import type { HoldRow } from '../holds.repo'
import type { Candidate } from './take-slot.repo'

const cellsOfDays = (from: string, days: number): CellRange => ({
  first: cellOf(instantOn(from)),
  last: cellOf(instantOn(dayAfter(from, days))) - 1,
})

/**
 * Whether a slot that is held still lies within its lawyer's plan: since it was taken the plan may have changed, the
 * pairing ended, the lawyer left.
 */
export async function isStillOffered(
  db: Queryable,
  { villageCode, lawyerId, startsAt, minutes }: Pick<HoldRow, 'villageCode' | 'lawyerId' | 'startsAt' | 'minutes'>,
  mode: Mode,
): Promise<boolean> {
  const day = civilDayOf(startsAt)
  const span = { fromDay: day, toDay: day, cells: cellsOfDays(day, 1) }
  const diaries = await selectDiaries(db, { village: villageCode, lawyerId }, span)
  const visit = { startsAt, minutes, mode }
  return diaries.some(({ plan: windows, exceptions }) => covers({ windows, exceptions }, visit, specialDays([day])))
}

/** The civil week of a day, Monday to Sunday: over it "fewest visits" is counted. */
export const weekOf = (day: string): CellRange => cellsOfDays(mondayOf(day), 7)

/** A lawyer whose plan has a slot then; whether it is free the claim will tell. */
export interface Able extends Candidate {
  diary: LawyerDiary
}

/**
 * Who has a slot at this instant and in this mode, whoever has the fewest visits of the week first; nobody outside of
 * the lead time and the horizon. One statement, whatever the number of lawyers.
 */
export async function findCandidates(
  db: Queryable,
  whose: Whose,
  startsAt: Date,
  mode: Mode | undefined,
  now: Date,
): Promise<Able[]> {
  if (!isBookable(startsAt, now)) return []
  const day = civilDayOf(startsAt)
  const span = { fromDay: day, toDay: day, cells: cellsOfDays(day, 1), week: weekOf(day) }
  const diaries = await selectDiaries(db, whose, span)
  const special = specialDays([day])
  return byFairness(diaries).flatMap((diary) => {
    const slot = slotAt(diary, startsAt, special)
    if (!slot || (mode && !slot.modes.includes(mode))) return []
    const { minutes, bufferMinutes, modes } = slot
    return [{ lawyerId: diary.lawyerId, firmId: diary.firmId, minutes, bufferMinutes, modes, diary }]
  })
}
