import type { SlotView } from '@/contract/booking/refs'
import type { Queryable } from '@/cloud/kernel/db'
import type { SpecialDays } from '@/domain/booking/calendar/working-days'
import { joinDays, type JointDay } from '@/domain/booking/slots/any-lawyer'
import { instantOf, visitWithin } from '@/domain/booking/slots/cells'
import {
  bookableDays,
  firstBookable,
  freeAhead,
  horizonCells,
  type Diary,
  type FreeDay,
} from '@/domain/booking/slots/free-slots'
import type { Slot } from '@/domain/booking/slots/plan'
import { specialDays } from '../directory/holidays'
import { selectDiaries, type LawyerDiary, type Whose } from './diaries.repo'

/** Those of the horizon are written again and again, for everybody. */
const written = new Map<number, string>()
const MOST_WRITTEN = 10_000

function writeInstant(cell: number): string {
  const known = written.get(cell)
  if (known) return known
  if (written.size >= MOST_WRITTEN) written.clear()
  const made = instantOf(cell).toISOString()
  written.set(cell, made)
  return made
}

export const viewSlot = ({ cell, minutes, modes }: Slot): SlotView => ({
  startsAt: writeInstant(cell),
  minutes,
  modes: [...modes],
})

export interface LawyerDays {
  lawyer: LawyerDiary
  days: FreeDay[]
}

const worked = new WeakMap<Diary, { at: string; ahead: FreeDay[] }>()

/** What a diary leaves free; the same array until the diary changes or a slot comes too near. */
function aheadOf(diary: Diary, days: readonly string[], special: SpecialDays, now: Date): FreeDay[] {
  const at = `${days[0]} ${firstBookable(now)}`
  const before = worked.get(diary)
  if (before?.at === at) return before.ahead
  const ahead = freeAhead(diary, days, special, now)
  worked.set(diary, { at, ahead })
  return ahead
}

/** A day on which the village has somebody else is none of theirs. */
function within({ fromDay, toDay }: LawyerDiary, days: FreeDay[]): FreeDay[] {
  const has = ({ day }: FreeDay) => fromDay <= day && (toDay === null || day <= toDay)
  return days.every(has) ? days : days.map((one) => (has(one) ? one : { day: one.day, free: [], onDuty: false }))
}

export interface Days {
  lawyers: LawyerDays[]
  /** Public holidays among them, and weekend days that make up for one. */
  special: SpecialDays
}

/** Each lawyer's free slots of the next 14 days, and the special days among them. */
export async function readDays(db: Queryable, whose: Whose, now: Date): Promise<Days> {
  const days = bookableDays(now)
  const special = specialDays(days)
  const span = { fromDay: days[0]!, toDay: days.at(-1)!, cells: horizonCells(now) }
  const diaries = await selectDiaries(db, whose, span)
  const lawyers = diaries.map((lawyer) => ({ lawyer, days: within(lawyer, aheadOf(lawyer.diary, days, special, now)) }))
  return { lawyers, special }
}

/** The first free slot of a strip of days at which somebody with these visits is not elsewhere; null when there is none. */
export function firstFree(days: readonly FreeDay[], visits: ReadonlyMap<number, string>): SlotView | null {
  const first = days.flatMap(({ free }) => free).find(({ cell, minutes }) => !visitWithin(visits, cell, minutes))
  return first ? viewSlot(first) : null
}

/** All of them together, for "any lawyer". */
export const together = (lawyers: readonly LawyerDays[]): JointDay[] => joinDays(lawyers.map(({ days }) => days))
