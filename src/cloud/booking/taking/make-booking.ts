import { randomBytes } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { ok, refuse } from '@/cloud/kernel/route'
import { decryptPhone, decryptText, encryptPhone, encryptText } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { attendanceCode } from '@/domain/booking/course/attendance-mark'
import { isBookable } from '@/domain/booking/slots/free-slots'
import { insertBooking, insertEvent, lockBooking, type BookingRow } from '../changing/bookings.repo'
import { claimLawyer, claimPerson, freePerson, lockBooker } from '../changing/cells.repo'
import { open, seal } from '../changing/kept-words'
import { allOrNothing, takeBack } from '../changing/take-back'
import { phoneOfVillage } from '../directory/phone-of-village'
import { waitForPlan } from '../plan/plan.repo'
import { announce } from '../telling/announce'
import { refusePace } from './booking-pace'
import { checkForm, type Form } from './check-form'
import { isStillOffered } from './claim/find-candidates'
import { dropHold, findHold, lockHold, type HoldRow } from './holds.repo'
import { refuseByLimits } from './owner-limits'

export interface Making {
  /** The hold's, and then the booking's. */
  id: string
  /** Whose hold it is. */
  holderId: string
  /** Whose visit it will be: the holder's own, or a caller's. */
  personId: string
  bookedById: string
  form: Form
}

/** The part of a booking that somebody wrote, encrypted. */
export const sealForm = (secretKey: SecretKey, form: Form) => ({
  mode: form.mode,
  matter: form.matter,
  nameEncrypted: encryptText(secretKey, form.name),
  phoneEncrypted: encryptPhone(secretKey, form.phone),
  descriptionEncrypted: seal(secretKey, form.description),
  addressEncrypted: seal(secretKey, form.address),
  relation: form.relative?.relation ?? null,
  relativeEncrypted: seal(secretKey, form.relative?.name),
})

export const sealNewCode = (secretKey: SecretKey): string =>
  encryptText(secretKey, attendanceCode(randomBytes(4).readUInt32BE()))

const rowOf = (ctx: Context, { id, personId, bookedById, form }: Making, hold: HoldRow): BookingRow => ({
  ...{ id, personId, bookedById, villageCode: hold.villageCode, firmId: hold.firmId, lawyerId: hold.lawyerId },
  ...{ startsAt: hold.startsAt, minutes: hold.minutes, bufferMinutes: hold.bufferMinutes },
  ...sealForm(ctx.config.secretKey, form),
  codeEncrypted: sealNewCode(ctx.config.secretKey),
  ...{ state: 'booked', version: 1, late: false, bookedAt: ctx.clock.now() },
  ...{ hostLawyerId: null, movedToId: null, noShowAt: null, verdict: null, stars: null },
  ...{ reasonEncrypted: null, verdictReasonEncrypted: null, noteEncrypted: null, internalNoteEncrypted: null },
  ratingEncrypted: null,
})

/** The hold's cells become the booking's for good; what ran out meanwhile is claimed anew, if nobody else has. */
async function claimForGood(tx: Tx, { id, personId, holderId }: Making, hold: HoldRow): Promise<void> {
  const as = { id, insteadOf: [id] }
  if (!(await claimLawyer(tx, hold.lawyerId, hold, as))) takeBack(refuse('hold-expired'))
  if (!(await claimPerson(tx, personId, hold, as))) takeBack(refuse('already-busy'))
  if (holderId !== personId) await freePerson(tx, holderId, hold, id)
}

/** A new booking in the table, with the first line of its history, and word to both sides. */
export async function enterBooking(tx: Tx, row: BookingRow, now: Date): Promise<void> {
  if (!(await insertBooking(tx, row))) takeBack(refuse('not-found'))
  await insertEvent(tx, {
    ...{ bookingId: row.id, version: 1, personId: row.personId, act: 'confirm', fromState: 'held', toState: 'booked' },
    ...{ actorId: row.bookedById, at: now },
  })
  await announce(tx, row, 'booked', now)
}

const MADE_BEFORE = '这次预约已经约好了，用的是先前填的内容。要改请先取消这一个，再重新约。'

/** Whether a form says what a booking was made with. */
function saysSame(secretKey: SecretKey, kept: BookingRow, form: Form): boolean {
  const opened = (sealed: string | null) => open(secretKey, sealed) ?? ''
  const [name, phone] = [decryptText(secretKey, kept.nameEncrypted), decryptPhone(secretKey, kept.phoneEncrypted)]
  return (
    [kept.mode, kept.matter, name, phone].join('\n') === [form.mode, form.matter, form.name, form.phone].join('\n') &&
    opened(kept.descriptionEncrypted) === (form.description ?? '') &&
    opened(kept.addressEncrypted) === (form.address ?? '') &&
    opened(kept.relativeEncrypted) === (form.relative?.name ?? '') &&
    kept.relation === (form.relative?.relation ?? null)
  )
}

/** What the same id made before. What was mended in the form since then is not lost in silence. */
function findMade(secretKey: SecretKey, kept: BookingRow, { id, personId, bookedById, form }: Making) {
  if (kept.bookedById !== bookedById && kept.personId !== personId) return refuse('not-found')
  return saysSame(secretKey, kept, form) ? ok({ id }) : refuse('wrong-state', { message: MADE_BEFORE })
}

/**
 * Makes a booking of a hold, once: the same id again finds what was made, whoever of the two asks. A hold that has run
 * out is as good as any while nobody else has taken the time.
 */
export const makeBooking = (ctx: Context, making: Making): Promise<Result<{ id: string }>> =>
  allOrNothing(ctx.db, async (tx) => {
    const { id, holderId, personId, form } = making
    const now = ctx.clock.now()
    await lockBooker(tx, personId)
    const kept = await lockBooking(tx, id)
    if (kept) return findMade(ctx.config.secretKey, kept, making)
    const held = await findHold(tx, holderId)
    // A plan that is being changed is saved first: it takes back the holds that are no longer in it.
    if (held) await waitForPlan(tx, held.lawyerId)
    const hold = await lockHold(tx, holderId, id)
    if (!hold || (hold.secondsLeft <= 0 && !isBookable(hold.startsAt, now))) return refuse('hold-expired')
    const wrong = checkForm(form, hold.modes)
    if (wrong) return wrong
    if (!(await isStillOffered(tx, hold, form.mode))) return refuse('hold-expired')
    const phone = () => phoneOfVillage(ctx, hold.villageCode)
    const limited = (await refuseByLimits(tx, personId, now, phone)) ?? (await refusePace(tx, personId, now, phone))
    if (limited) return limited
    await claimForGood(tx, making, hold)
    await enterBooking(tx, rowOf(ctx, making, hold), now)
    await dropHold(tx, holderId, id)
    return ok({ id })
  })
