import { sql } from 'drizzle-orm'
import type { Db } from '@/cloud/kernel/db'
import { decryptPhone, encryptPhone, isWrittenBy } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { hashPhone } from '@/cloud/session/outside/hashes'

const AT_ONCE = 200
const FIRST = '00000000-0000-0000-0000-000000000000'

interface NumberRow {
  [column: string]: unknown
  id: string
  hash: string | null
  sealed: string
}

/** What the newest key makes of a number; null when that is what it is. */
function renewed(secretKey: SecretKey, { id, hash, sealed }: NumberRow) {
  const phone = decryptPhone(secretKey, sealed)
  const fresh = hashPhone(secretKey, phone)
  if (fresh === hash && isWrittenBy(secretKey, sealed)) return null
  return { id, sealed, fresh_hash: fresh, fresh: encryptPhone(secretKey, phone) }
}

/**
 * Finds and encrypts every number of the roster under the newest key; the number itself tells its new hash. One that
 * somebody has changed since it was read is theirs. How many were changed.
 */
export async function rehashRoster(db: Db, secretKey: SecretKey, told: (changed: number) => void): Promise<number> {
  let [after, sum] = [FIRST, 0]
  for (;;) {
    const { rows } = await db.orm.execute<NumberRow>(sql`
      select id, phone_hash as hash, phone_encrypted as sealed from officials
      where phone_encrypted is not null and id > ${after}::uuid order by id limit ${AT_ONCE}`)
    const fresh = rows.map((row) => renewed(secretKey, row)).filter((row) => row !== null)
    const { rowCount } = await db.orm.execute(sql`
      update officials o set phone_hash = f.fresh_hash, phone_encrypted = f.fresh
      from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
        as f(id uuid, sealed text, fresh_hash text, fresh text)
      where o.id = f.id and o.phone_encrypted = f.sealed`)
    if (rowCount) told(rowCount)
    sum += rowCount ?? 0
    if (rows.length < AT_ONCE) return sum
    after = rows.at(-1)!.id
  }
}
