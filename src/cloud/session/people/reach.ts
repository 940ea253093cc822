import { desc, eq } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { decryptPhone } from '@/cloud/kernel/secrets/encryption'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { maskPhone } from '@/domain/session/phone'
import { phones, wechatAccounts } from '../session.tables'

/** Under which WeChat knows this person within our mini-program; for sending only. */
export async function openidOf(db: Queryable, personId: string): Promise<string | null> {
  const [row] = await db.select().from(wechatAccounts).where(eq(wechatAccounts.personId, personId)).limit(1)
  return row?.openid ?? null
}

/** The number that this person proved last; for sending only. */
export async function phoneOf(db: Queryable, secretKey: SecretKey, personId: string): Promise<string | null> {
  const [row] = await db
    .select()
    .from(phones)
    .where(eq(phones.personId, personId))
    .orderBy(desc(phones.verifiedAt))
    .limit(1)
  return row ? decryptPhone(secretKey, row.encrypted) : null
}

/** Every number that this person has proven and still has, the last first; for comparing with what others have written. */
export async function provenNumbers(db: Queryable, secretKey: SecretKey, personId: string) {
  const rows = await db.select().from(phones).where(eq(phones.personId, personId)).orderBy(desc(phones.verifiedAt))
  return rows.map(({ encrypted, verifiedAt }) => {
    const phone = decryptPhone(secretKey, encrypted)
    return { phone, masked: maskPhone(phone), verifiedAt }
  })
}
