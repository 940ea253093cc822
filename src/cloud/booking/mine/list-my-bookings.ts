import type { Result } from '@/contract/client'
import type { listMyBookings as listing, MyBooking } from '@/contract/booking/my-bookings'
import type { getMyBooking as getting } from '@/contract/booking/one-of-mine'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { pausedUntil } from '@/domain/booking/rules/limits'
import { selectAhead, selectPast } from '../changing/bookings.repo'
import { nameVillages } from '../directory/districts'
import { readStanding } from '../taking/owner-limits'
import { offerFreed } from '../waiting/offer-freed'
import { listWaiting } from '../waiting/list-waiting'
import { showMine, viewMine } from './show-mine'

const MOST_PAST = 50

/** Everything of the person's own, what is next first. */
export async function listMyBookings(
  _: object,
  { ctx, caller: { personId } }: Call,
): Promise<Result<Output<typeof listing>>> {
  if (!personId) return refuse('not-logged-in')
  const [db, now] = [ctx.db.orm, ctx.clock.now()]
  await offerFreed(ctx, { personId })
  const nameVillage = await nameVillages(ctx.config)
  const ahead = await selectAhead(db, personId, now)
  const view = (rows: Awaited<ReturnType<typeof selectAhead>>) =>
    rows.map((row) => viewMine(ctx.config.secretKey, row, nameVillage(row.villageCode), now, ahead))
  const until = pausedUntil((await readStanding(db, personId, now)).noShows, now)
  return ok({
    upcoming: view(ahead),
    past: view(await selectPast(db, personId, now, MOST_PAST)),
    waiting: await listWaiting(ctx, personId),
    pausedUntil: until?.toISOString() ?? null,
  })
}

export async function getMyBooking(
  { id }: Parsed<typeof getting>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<MyBooking>> {
  return personId ? showMine(ctx, personId, id) : refuse('not-logged-in')
}
