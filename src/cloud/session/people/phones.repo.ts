import { and, eq, gt, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { PhoneClaim } from '@/domain/session/phone-owner'
import { people, phones } from '../session.tables'

/** Who proved this number last, and whether they are invented; holds the row until the transaction ends. */
export async function lockPhone(tx: Tx, phoneHash: string): Promise<(PhoneClaim & { sample: boolean }) | null> {
  const [row] = await tx
    .select({ personId: phones.personId, verifiedAt: phones.verifiedAt, sample: people.sample })
    .from(phones)
    .innerJoin(people, eq(people.id, phones.personId))
    .where(eq(phones.phoneHash, phoneHash))
    .for('update', { of: phones })
  return row ?? null
}

/** Who proved this number last, and when. */
export async function findPhone(db: Queryable, phoneHash: string): Promise<PhoneClaim | null> {
  const [row] = await db
    .select({ personId: phones.personId, verifiedAt: phones.verifiedAt })
    .from(phones)
    .where(eq(phones.phoneHash, phoneHash))
  return row ?? null
}

/** The number belongs to this person from now on, whoever had it before. */
export async function claimPhone(
  db: Queryable,
  claim: { phoneHash: string; personId: string; encrypted: string; verifiedAt: Date },
): Promise<void> {
  const { phoneHash: _, ...set } = claim
  await db.insert(phones).values(claim).onConflictDoUpdate({ target: phones.phoneHash, set })
}

export async function confirmPhone(db: Queryable, phoneHash: string, verifiedAt: Date): Promise<void> {
  await db.update(phones).set({ verifiedAt }).where(eq(phones.phoneHash, phoneHash))
}

/** A number that lies under an old key's hash moves to this one, with whoever it belongs to. */
export async function adoptPhone(tx: Tx, phoneHash: string, oldHashes: readonly string[]): Promise<void> {
  for (const oldHash of oldHashes)
    await tx.execute(sql`
      with moved as (delete from phones where phone_hash = ${oldHash} returning person_id, encrypted, verified_at)
      insert into phones (phone_hash, person_id, encrypted, verified_at)
      select ${phoneHash}, person_id, encrypted, verified_at from moved
      on conflict (phone_hash) do nothing`)
}

export type PhoneRow = typeof phones.$inferSelect

/** Every number in the order of its hash, so many behind this one. */
export const selectPhonesAfter = (db: Queryable, phoneHash: string, limit: number): Promise<PhoneRow[]> =>
  db.select().from(phones).where(gt(phones.phoneHash, phoneHash)).orderBy(phones.phoneHash).limit(limit)

/**
 * Puts a number's row under another hash and encryption, unless somebody has changed it since it was read. Two rows for
 * one number leave the one that was proven last; of the other person nothing is shown any more.
 */
export async function rewritePhone(tx: Tx, was: PhoneRow, now: Pick<PhoneRow, 'phoneHash' | 'encrypted'>) {
  const same = and(eq(phones.phoneHash, was.phoneHash), eq(phones.encrypted, was.encrypted))
  if (was.phoneHash === now.phoneHash) return (await tx.update(phones).set(now).where(same)).rowCount === 1
  const [gone] = await tx.delete(phones).where(same).returning()
  if (!gone) return false
  const [other] = await tx.select().from(phones).where(eq(phones.phoneHash, now.phoneHash)).for('update')
  const wins = !other || other.verifiedAt < gone.verifiedAt
  if (wins) await claimPhone(tx, { ...gone, ...now })
  const loser = wins ? other : gone
  if (loser && loser.personId !== (wins ? gone : other!).personId)
    await tx.update(people).set({ phoneMasked: null }).where(eq(people.id, loser.personId))
  return true
}
