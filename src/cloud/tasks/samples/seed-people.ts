import { eq, sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { encryptPhone } from '@/cloud/kernel/secrets/encryption'
import { hashPhone, oldPhoneHashes } from '@/cloud/session/outside/hashes'
import { findPerson, insertPerson } from '@/cloud/session/people/people.repo'
import { adoptPhone, claimPhone } from '@/cloud/session/people/phones.repo'
import { SAMPLE_PEOPLE, type SamplePerson } from '@/cloud/session/people/sample-people'
import { phones } from '@/cloud/session/session.tables'
import { maskPhone } from '@/domain/session/phone'

async function seedPerson(tx: Tx, ctx: Context, { id, displayName, phone, roles }: SamplePerson): Promise<void> {
  const now = ctx.clock.now()
  const { secretKey } = ctx.config
  const phoneHash = hashPhone(secretKey, phone)
  if (!(await findPerson(tx, id))) {
    await insertPerson(tx, { id, displayName, phoneMasked: maskPhone(phone), sample: true, roles }, now)
  }
  await adoptPhone(tx, phoneHash, oldPhoneHashes(secretKey, phone))
  const [held] = await tx.select().from(phones).where(eq(phones.phoneHash, phoneHash))
  if (held && held.personId !== id) return
  // Proven anew with every start, so that the rule of recycled numbers does not take a sample's number away.
  await claimPhone(tx, { phoneHash, personId: id, encrypted: encryptPhone(secretKey, phone), verifiedAt: now })
}

/** Any number, the same in every process of ours. */
const LOCK = 7_164_203

/** Puts the invented people in; those who are there stay as they are. */
export async function seedPeople(ctx: Context): Promise<void> {
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    for (const person of SAMPLE_PEOPLE) await seedPerson(tx, ctx, person)
  })
}
