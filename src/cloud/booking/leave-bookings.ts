import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { encryptPhone, encryptText } from '@/cloud/kernel/secrets/encryption'
import { lockBooking, selectAhead } from './changing/bookings.repo'
import { cancelLocked } from './changing/give-up'
import { deskOwnerOf } from './desk/desk-owner'
import { dropHold } from './taking/holds.repo'

/** Whose a visit is once its person is gone; no account has this id. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const GONE = '已注销的用户'

/**
 * An account goes: what was still to come is cancelled and its lawyer told; past visits stay in the figures, without a
 * word about who came and why.
 */
export async function leaveBookings(tx: Tx, ctx: Context, personId: string): Promise<void> {
  const { secretKey } = ctx.config
  await dropHold(tx, personId, null)
  await dropHold(tx, deskOwnerOf(personId), null)
  for (const { id } of await selectAhead(tx, personId, ctx.clock.now())) {
    const row = await lockBooking(tx, id)
    if (row) await cancelLocked(tx, ctx, row, personId, GONE)
  }
  await tx.execute(sql`
    delete from booking_messages where person_id = ${personId}::uuid and recipient = 'resident'`)
  await tx.execute(sql`
    update booking_events set person_id = ${NOBODY}::uuid, actor_id = nullif(actor_id, ${personId}::uuid)
    where person_id = ${personId}::uuid`)
  await tx.execute(sql`
    update booking_messages set person_id = ${NOBODY}::uuid where person_id = ${personId}::uuid`)
  await tx.execute(sql`
    update bookings set person_id = ${NOBODY}::uuid,
      booked_by_id = case booked_by_id when ${personId}::uuid then ${NOBODY}::uuid else booked_by_id end,
      name_encrypted = ${encryptText(secretKey, GONE)}, phone_encrypted = ${encryptPhone(secretKey, '')},
      description_encrypted = null, address_encrypted = null, relation = null, relative_encrypted = null,
      code_encrypted = ${encryptText(secretKey, '')}, reason_encrypted = null, note_encrypted = null,
      internal_note_encrypted = null, rating_encrypted = null, verdict_reason_encrypted = null, no_show_at = null
    where person_id = ${personId}::uuid`)
}
