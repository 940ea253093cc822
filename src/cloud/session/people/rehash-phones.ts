import { inTransaction, type Db } from '@/cloud/kernel/db'
import { decryptPhone, encryptPhone, isWrittenBy } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { hashPhone } from '../outside/hashes'
import { rewritePhone, selectPhonesAfter, type PhoneRow } from './phones.repo'

const AT_ONCE = 200

/** What the newest key makes of a row; null when that is what it is. */
function renewed(secretKey: SecretKey, row: PhoneRow): Pick<PhoneRow, 'phoneHash' | 'encrypted'> | null {
  const phone = decryptPhone(secretKey, row.encrypted)
  const phoneHash = hashPhone(secretKey, phone)
  if (phoneHash === row.phoneHash && isWrittenBy(secretKey, row.encrypted)) return null
  return { phoneHash, encrypted: encryptPhone(secretKey, phone) }
}

/**
 * Finds and encrypts every number under the newest key; the number itself tells its new hash. A row that moves further
 * back is met again and is then as it should be. How many were changed.
 */
export async function rehashPhones(db: Db, secretKey: SecretKey, told: (changed: number) => void): Promise<number> {
  let [after, sum] = ['', 0]
  for (;;) {
    const rows = await selectPhonesAfter(db.orm, after, AT_ONCE)
    const changed = await inTransaction(db, async (tx) => {
      let count = 0
      for (const row of rows) {
        const now = renewed(secretKey, row)
        if (now && (await rewritePhone(tx, row, now))) count += 1
      }
      return count
    })
    if (changed > 0) told(changed)
    sum += changed
    if (rows.length < AT_ONCE) return sum
    after = rows.at(-1)!.phoneHash
  }
}
