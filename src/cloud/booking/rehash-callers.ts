import { sql } from 'drizzle-orm'
import { inTransaction, type Db } from '@/cloud/kernel/db'
import { decryptPhone } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { everyIdOfNumber } from '@/cloud/session/people/person-behind'
import { mergeBooking } from './merge-booking'

const AT_ONCE = 500

/** Visits that a desk booked: under whom they are kept, and the number, a row each. */
async function selectCallers(db: Db, after: string) {
  const { rows } = await db.orm.execute<{ id: string; phone: string }>(sql`
    select person_id as id, min(phone_encrypted) as phone from bookings
    where booked_by_id <> person_id and person_id > ${after}::uuid
    group by person_id order by person_id limit ${AT_ONCE}`)
  return rows
}

/**
 * A caller without an account is known by an id made of the number's hash; under a new key that id is another one, and
 * what is kept under the old one moves to it. Begun again it goes on.
 */
export async function rehashCallers(db: Db, secretKey: SecretKey): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const callers = await selectCallers(db, after)
    for (const { id, phone } of callers) {
      const [newest, ...older] = everyIdOfNumber(secretKey, decryptPhone(secretKey, phone))
      if (older.includes(id)) await inTransaction(db, (tx) => mergeBooking(tx, id, newest!))
    }
    if (callers.length < AT_ONCE) return
    after = callers.at(-1)!.id
  }
}
