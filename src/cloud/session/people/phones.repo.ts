import { eq } from 'drizzle-orm'
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
