import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { accountDeletions, consents } from './privacy.tables'

export async function upsertConsent(db: Queryable, ownerId: string, version: string, givenAt: Date): Promise<void> {
  await db
    .insert(consents)
    .values({ ownerId, version, givenAt })
    // An older page that is still open does not take back what was agreed to since.
    .onConflictDoUpdate({
      target: consents.ownerId,
      set: { version, givenAt },
      setWhere: lte(consents.version, version),
    })
}

export async function findConsent(db: Queryable, ownerId: string): Promise<string | null> {
  const [row] = await db.select({ version: consents.version }).from(consents).where(eq(consents.ownerId, ownerId))
  return row?.version ?? null
}

export async function moveConsent(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    with moved as (delete from consents where owner_id = ${from} returning *)
    insert into consents (owner_id, version, given_at) select ${to}::uuid, version, given_at from moved
    on conflict (owner_id) do update set version = excluded.version, given_at = excluded.given_at
      where excluded.version >= consents.version`)
}

export async function deleteConsents(tx: Tx, ownerIds: readonly string[]): Promise<void> {
  await tx.delete(consents).where(inArray(consents.ownerId, [...ownerIds]))
}

/** The first request counts; returns when the account goes. */
export async function insertDeletion(db: Queryable, personId: string, askedAt: Date, dueAt: Date): Promise<Date> {
  await db.insert(accountDeletions).values({ personId, askedAt, dueAt }).onConflictDoNothing()
  return (await findDeletion(db, personId)) ?? dueAt
}

export async function findDeletion(db: Queryable, personId: string): Promise<Date | null> {
  const where = eq(accountDeletions.personId, personId)
  const [row] = await db.select({ dueAt: accountDeletions.dueAt }).from(accountDeletions).where(where)
  return row?.dueAt ?? null
}

export async function removeDeletion(db: Queryable, personId: string): Promise<void> {
  await db.delete(accountDeletions).where(eq(accountDeletions.personId, personId))
}

/** The accounts that are due, the longest waiting first. */
export async function listDueDeletions(db: Queryable, now: Date, atOnce: number): Promise<string[]> {
  const rows = await db
    .select({ personId: accountDeletions.personId })
    .from(accountDeletions)
    .where(lte(accountDeletions.dueAt, now))
    .orderBy(asc(accountDeletions.dueAt))
    .limit(atOnce)
  return rows.map(({ personId }) => personId)
}

/** False when the request was taken back, or another process was first. */
export async function claimDueDeletion(tx: Tx, personId: string, now: Date): Promise<boolean> {
  const due = and(eq(accountDeletions.personId, personId), lte(accountDeletions.dueAt, now))
  const { rowCount } = await tx.delete(accountDeletions).where(due)
  return rowCount === 1
}

/**
 * Nobody logs in while the account goes, in the order in which a log-in takes its locks: the number, then the person.
 */
export async function lockAccount(tx: Tx, personId: string): Promise<void> {
  await tx.execute(sql`select 1 from phones where person_id = ${personId}::uuid order by phone_hash for update`)
  await tx.execute(sql`select 1 from people where id = ${personId}::uuid for update`)
}
