import type { Result } from '@/contract/client'
import type {
  DeskBooking,
  bookForCaller as booking,
  cancelForCaller as cancelling,
  listDeskBookings as listing,
} from '@/contract/booking/desk'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptPhone, decryptText } from '@/cloud/kernel/secrets/encryption'
import { personBehind } from '@/cloud/session/people/person-behind'
import { whatToBring } from '@/domain/booking/what-to-bring'
import { maskContactPhone } from '@/domain/feedback/feedback'
import { dayAfter, instantOn } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { findBooking, lockBooking, selectOfDesk, type NamedBooking } from '../changing/bookings.repo'
import { lockBooker } from '../changing/cells.repo'
import { cancelLocked } from '../changing/give-up'
import { allOrNothing } from '../changing/take-back'
import { selectVillagesOfClerk } from '../directory/directory.repo'
import { nameVillages, readVillages } from '../directory/districts'
import { buttonsOf, placeOf, viewMine } from '../mine/show-mine'
import { makeBooking } from '../taking/make-booking'
import { deskOwnerOf } from './desk-owner'

const DAYS_BACK = 7

/** As the desk reads it: of what somebody else booked neither for whom nor where a home visit goes. */
function viewForDesk(ctx: Context, row: NamedBooking, village: DeskBooking['village'], deskId: string): DeskBooking {
  const { secretKey } = ctx.config
  const now = ctx.clock.now()
  const mine = row.bookedById === deskId
  return {
    ...{ id: row.id, state: row.state, village, lawyer: { id: row.lawyerId, name: row.lawyerName } },
    ...{ startsAt: row.startsAt.toISOString(), minutes: row.minutes, mode: row.mode },
    ...{ place: mine ? placeOf(secretKey, row) : '', mine },
    name: mine ? decryptText(secretKey, row.nameEncrypted) : null,
    phoneMasked: mine ? maskContactPhone(decryptPhone(secretKey, row.phoneEncrypted)) : null,
    code: mine ? viewMine(secretKey, row, village, now).code : null,
    bring: mine ? whatToBring(row.matter) : [],
    can: mine ? buttonsOf(row, now).filter((button) => button === 'cancel') : [],
  }
}

async function showForDesk(ctx: Context, deskId: string, id: string): Promise<Result<DeskBooking>> {
  const row = await findBooking(ctx.db.orm, id)
  if (row?.bookedById !== deskId) return refuse('not-found')
  return ok(viewForDesk(ctx, row, (await nameVillages(ctx.config))(row.villageCode), deskId))
}

/** Makes a booking of the desk's own hold for whoever has the number. */
export async function bookForCaller(
  { id, ...form }: Parsed<typeof booking>,
  { ctx, caller: { personId: deskId } }: Call,
): Promise<Result<DeskBooking>> {
  if (!deskId) return refuse('not-logged-in')
  const personId = await personBehind(ctx.db.orm, ctx.config.secretKey, form.phone, ctx.clock.now())
  const made = await makeBooking(ctx, { id, holderId: deskOwnerOf(deskId), personId, bookedById: deskId, form })
  return made.ok ? showForDesk(ctx, deskId, id) : made
}

export async function listDeskBookings(
  _: object,
  { ctx, caller: { personId: deskId } }: Call,
): Promise<Result<Output<typeof listing>>> {
  if (!deskId) return refuse('not-logged-in')
  const codes = await selectVillagesOfClerk(ctx.db.orm, deskId)
  const from = instantOn(dayAfter(civilDayOf(ctx.clock.now()), -DAYS_BACK))
  const rows = await selectOfDesk(ctx.db.orm, deskId, codes, from)
  const nameVillage = await nameVillages(ctx.config)
  const known = await readVillages(ctx.config)
  return ok({
    villages: codes.filter((code) => known.has(code)).map(nameVillage),
    bookings: rows.map((row) => viewForDesk(ctx, row, nameVillage(row.villageCode), deskId)),
  })
}

/** The person at the desk changes their mind. Again changes nothing. */
export async function cancelForCaller(
  { id, reason }: Parsed<typeof cancelling>,
  { ctx, caller: { personId: deskId } }: Call,
): Promise<Result<DeskBooking>> {
  if (!deskId) return refuse('not-logged-in')
  const before = await findBooking(ctx.db.orm, id)
  if (before?.bookedById !== deskId) return refuse('not-found')
  const cancelled = await allOrNothing<unknown>(ctx.db, async (tx) => {
    await lockBooker(tx, before.personId)
    const row = await lockBooking(tx, id)
    return row ? cancelLocked(tx, ctx, row, deskId, reason) : refuse('not-found')
  })
  return cancelled.ok ? showForDesk(ctx, deskId, id) : cancelled
}
