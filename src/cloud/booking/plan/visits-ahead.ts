import type { BrokenVisit } from '@/contract/booking/plan'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable } from '@/cloud/kernel/db'
import type { SpecialDays } from '@/domain/booking/calendar/working-days'
import { stands } from '@/domain/booking/course/states'
import type { Presence } from '@/domain/booking/plan/presence'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectOfLawyer, type NamedBooking } from '../changing/bookings.repo'
import { nameVillages } from '../directory/districts'
import { specialDays } from '../directory/holidays'
import { readSubstitutes } from '../duty/cannot-come'
import type { KeptPlan } from './plan.repo'

const DAY_MS = 86_400_000
/** Longer than anybody can book ahead; visits moved by hand included. */
const AHEAD_DAYS = 120

/** A lawyer's visits that stand and have not begun. */
export async function selectVisitsAhead(db: Queryable, lawyerId: string, now: Date): Promise<NamedBooking[]> {
  const rows = await selectOfLawyer(db, lawyerId, now, new Date(now.getTime() + AHEAD_DAYS * DAY_MS))
  return rows.filter(({ state }) => stands(state))
}

/** Holidays among the days of these visits. */
export const specialAmong = (visits: readonly NamedBooking[]): SpecialDays =>
  specialDays([...new Set(visits.map(({ startsAt }) => civilDayOf(startsAt)))])

/** When a lawyer says to be there; video is one of the ways only where there is a link. */
export const presenceOf = ({ windows, exceptions, videoLink }: Omit<KeptPlan, 'revision'>): Presence => ({
  windows: windows.map((window) => ({
    ...window,
    modes: videoLink ? window.modes : window.modes.filter((mode) => mode !== 'video'),
  })),
  exceptions,
})

/** Visits as a page asks about them: when and where, with the colleagues who could come instead. */
export async function viewBroken(db: Queryable, ctx: Context, visits: readonly NamedBooking[]): Promise<BrokenVisit[]> {
  const nameVillage = await nameVillages(ctx.config)
  const views: BrokenVisit[] = []
  for (const row of visits) {
    const substitutes = (await readSubstitutes(db, row)).map(({ id, name }) => ({ id, name }))
    const { id, version, minutes, mode } = row
    const village = nameVillage(row.villageCode)
    views.push({ id, version, startsAt: row.startsAt.toISOString(), minutes, mode, village, substitutes })
  }
  return views
}
