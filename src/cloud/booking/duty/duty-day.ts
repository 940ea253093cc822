import type { Result } from '@/contract/client'
import type { getDutyDay as contract } from '@/contract/booking/duty'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { noteOf } from '@/domain/booking/calendar/working-days'
import { stands } from '@/domain/booking/course/states'
import { bookableDays } from '@/domain/booking/slots/free-slots'
import { dayAfter, instantOn } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectOfLawyer } from '../changing/bookings.repo'
import { findLawyerOf } from '../directory/directory.repo'
import { nameVillages } from '../directory/districts'
import { specialDays } from '../directory/holidays'
import { viewForLawyer } from './view-duty'

/** A lawyer's visits of one day, and how many there are on each of the next 14. */
export async function getDutyDay(
  { day }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  const db = ctx.db.orm
  const lawyer = await findLawyerOf(db, caller.personId)
  if (!lawyer) return refuse('not-found', { message: '您的账号没有绑定在职的律师，请联系司法局管理员。' })
  const now = ctx.clock.now()
  const wanted = day ?? civilDayOf(now)
  const days = bookableDays(now)
  const rows = await selectOfLawyer(db, lawyer.id, instantOn(wanted), instantOn(dayAfter(wanted, 1)))
  const ahead = await selectOfLawyer(db, lawyer.id, instantOn(days[0]!), instantOn(days.at(-1)!, 24 * 60))
  const standing = ahead.filter(({ state }) => stands(state)).map(({ startsAt }) => civilDayOf(startsAt))
  const nameVillage = await nameVillages(ctx.config)
  return ok({
    lawyer: { id: lawyer.id, name: lawyer.name },
    day: wanted,
    note: noteOf(specialDays([wanted])[wanted]),
    bookings: rows.map((row) => viewForLawyer(ctx.config.secretKey, row, nameVillage(row.villageCode), now)),
    ahead: days.map((one) => ({ day: one, bookings: standing.filter((on) => on === one).length })),
  })
}
