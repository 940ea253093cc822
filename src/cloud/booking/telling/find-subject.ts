import type { Context } from '@/cloud/kernel/context'
import { decryptPhone } from '@/cloud/kernel/secrets/encryption'
import type { Addressee } from '@/cloud/messages/send-message'
import { phoneOf } from '@/cloud/session/people/reach'
import { isReminder } from '@/domain/booking/course/sending'
import { stands } from '@/domain/booking/course/states'
import { findBooking, type NamedBooking } from '../changing/bookings.repo'
import { selectManagers } from '../directory/directory.repo'
import { findOffer } from '../waiting/waiting.repo'
import { isSuperseded, type DueMessage } from './due.repo'

/** What a message is about, and whom it is for; nobody when the only way left is the page itself. */
export interface Subject {
  startsAt: Date
  place: string
  to: Addressee[]
}

/** Of a home visit the address is nobody's business but the lawyer's page. */
const placeOf = ({ mode, dutyPlace }: NamedBooking): string =>
  mode === 'on-site' ? dutyPlace : mode === 'phone' ? '打电话' : mode === 'video' ? '视频' : '上门'

async function addresseesOf(ctx: Context, message: DueMessage, row: NamedBooking): Promise<Addressee[]> {
  const { secretKey } = ctx.config
  const db = ctx.db.orm
  // Of the resident the number that was left for this visit counts.
  if (message.recipient === 'resident')
    return [{ personId: message.toPersonId, phone: decryptPhone(secretKey, row.phoneEncrypted) || null }]
  const people = message.recipient === 'firm' ? await selectManagers(db, row.firmId) : [message.toPersonId]
  return Promise.all(
    people
      .filter((id) => id !== null)
      .map(async (personId) => ({ personId, phone: await phoneOf(db, secretKey, personId) })),
  )
}

/** A slot that somebody on the waiting list may have, as long as it is theirs. */
async function findOffered(ctx: Context, message: DueMessage): Promise<Subject | null> {
  const offer = await findOffer(ctx.db.orm, message.personId, message.bookingId)
  // Taken back in the night and made anew: in the morning one message is enough.
  if (!offer || (await isSuperseded(ctx.db.orm, message))) return null
  const phone = await phoneOf(ctx.db.orm, ctx.config.secretKey, message.personId)
  return { startsAt: offer.startsAt, place: offer.place, to: [{ personId: message.personId, phone }] }
}

/** What is to be told, as it is now; null when it is out of date: cancelled, moved, or told anew since. */
export async function findSubject(ctx: Context, message: DueMessage): Promise<Subject | null> {
  if (message.kind === 'slot-offered') return findOffered(ctx, message)
  const row = await findBooking(ctx.db.orm, message.bookingId)
  if (!row) return null
  const current = isReminder(message.kind)
    ? row.version === message.version && stands(row.state)
    : !(await isSuperseded(ctx.db.orm, message))
  if (!current) return null
  return { startsAt: row.startsAt, place: placeOf(row), to: await addresseesOf(ctx, message, row) }
}
