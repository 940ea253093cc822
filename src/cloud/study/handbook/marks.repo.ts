import { and, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { handbookMarks } from '../tables/handbook.tables'

export type Mark = typeof handbookMarks.$inferSelect

export const selectMarks = (db: Queryable, ownerId: string, handbookId: string): Promise<Mark[]> =>
  db
    .select()
    .from(handbookMarks)
    .where(and(eq(handbookMarks.ownerId, ownerId), eq(handbookMarks.handbookId, handbookId)))
    .orderBy(handbookMarks.entryId)

interface Of {
  ownerId: string
  handbookId: string
  entryId: string
}

const isOf = ({ ownerId, handbookId, entryId }: Of) =>
  and(eq(handbookMarks.ownerId, ownerId), eq(handbookMarks.handbookId, handbookId), eq(handbookMarks.entryId, entryId))

/** The mark of an entry, made if there was none, and held: two phones write one after the other. */
export async function lockMark(tx: Tx, of: Of, now: Date): Promise<Mark> {
  await tx
    .insert(handbookMarks)
    .values({ ...of, updatedAt: now })
    .onConflictDoNothing()
  const [row] = await tx.select().from(handbookMarks).where(isOf(of)).for('update')
  return row!
}

export const updateNote = async (tx: Tx, of: Of, noteEncrypted: string | null, now: Date): Promise<void> =>
  void (await tx.update(handbookMarks).set({ noteEncrypted, updatedAt: now }).where(isOf(of)))

/** What was read last counts. */
export async function upsertSeen(
  db: Queryable,
  of: Omit<Of, 'entryId'>,
  seen: readonly { entryId: string; hash: string }[],
  now: Date,
): Promise<void> {
  await db
    .insert(handbookMarks)
    .values(seen.map(({ entryId, hash }) => ({ ...of, entryId, seenHash: hash, updatedAt: now })))
    .onConflictDoUpdate({
      target: [handbookMarks.ownerId, handbookMarks.handbookId, handbookMarks.entryId],
      set: { seenHash: sql`excluded.seen_hash`, updatedAt: now },
    })
}
