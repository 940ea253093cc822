import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { encryptText } from '@/cloud/kernel/secrets/encryption'
import { isLate } from '@/domain/booking/course/lateness'
import { civilDayOf } from '@/domain/time/civil-time'
import { offerDay } from '../waiting/offer-freed'
import type { BookingRow } from './bookings.repo'
import { claimForOthers, freeLawyer, freePerson } from './cells.repo'
import { takeStep } from './step-booking'

/** The visit's time is free again, for whoever waits for it first. */
export async function freeTime(tx: Tx, ctx: Context, row: BookingRow): Promise<void> {
  await freeLawyer(tx, row.lawyerId, row, row.id)
  await freePerson(tx, row.personId, row, row.id)
  await claimForOthers(tx, row.personId, row)
  await offerDay(tx, ctx, civilDayOf(row.startsAt), [row.lawyerId])
}

/** Cancels a locked booking for the resident's side, whoever of it asks. Cancelled before, it stays as it was. */
export async function cancelLocked(tx: Tx, ctx: Context, row: BookingRow, actorId: string, reason: string) {
  if (row.state === 'cancelled') return { ok: true as const, value: row }
  const now = ctx.clock.now()
  const changes = {
    late: isLate(row.startsAt, now),
    reasonEncrypted: encryptText(ctx.config.secretKey, reason),
  }
  const step = await takeStep(tx, row, { act: 'cancel', actor: 'resident', actorId, now, changes, tell: 'cancelled' })
  if (step.ok) await freeTime(tx, ctx, row)
  return step
}
