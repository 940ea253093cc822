import type { Queryable } from '@/cloud/kernel/db'
import type { Mode } from '@/domain/booking/booking-words'
import { byFairness } from '@/domain/booking/slots/any-lawyer'
import { cellOf, type CellRange } from '@/domain/booking/slots/cells'
import { isBookable, slotAt } from '@/domain/booking/slots/free-slots'
import { dayAfter, instantOn, mondayOf } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { specialDays } from '../directory/holidays'
import { selectDiaries, type LawyerDiary, type Whose } from '../slots/diaries.repo'
import type { Candidate } from './take-slot.repo'

const cellsOfDays = (from: string, days: number): CellRange => ({
  first: cellOf(instantOn(from)),
  last: cellOf(instantOn(dayAfter(from, days))) - 1,
})

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
