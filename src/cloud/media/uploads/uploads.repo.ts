import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { mediaUploads } from '../media.tables'

export type UploadRow = typeof mediaUploads.$inferSelect
type Key = Pick<UploadRow, 'ownerId' | 'id'>

const isKey = ({ ownerId, id }: Key) => and(eq(mediaUploads.ownerId, ownerId), eq(mediaUploads.id, id))

/** Somebody else's is as good as none. */
export async function findUpload(db: Queryable, key: Key): Promise<UploadRow | null> {
  const [row] = await db.select().from(mediaUploads).where(isKey(key))
  return row ?? null
}

/** The same, held until the transaction ends: pieces of one upload come one after the other. */
export async function lockUpload(tx: Tx, key: Key): Promise<UploadRow | null> {
  const [row] = await tx.select().from(mediaUploads).where(isKey(key)).for('update')
  return row ?? null
}

/** Until the transaction ends nobody else counts or begins uploads of this person. */
export const lockOwner = (tx: Tx, ownerId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`uploads:${ownerId}`}, 0))`)

/** Oldest first. */
export const selectOpen = (db: Queryable, ownerId: string): Promise<UploadRow[]> =>
  db
    .select()
    .from(mediaUploads)
    .where(and(eq(mediaUploads.ownerId, ownerId), isNull(mediaUploads.fileName)))
    .orderBy(mediaUploads.touchedAt)

export async function insertUpload(db: Queryable, row: typeof mediaUploads.$inferInsert): Promise<UploadRow> {
  const [inserted] = await db.insert(mediaUploads).values(row).returning()
  return inserted!
}

export async function updateUpload(db: Queryable, key: Key, set: Partial<UploadRow>): Promise<void> {
  await db.update(mediaUploads).set(set).where(isKey(key))
}

export async function deleteUpload(db: Queryable, key: Key): Promise<void> {
  await db.delete(mediaUploads).where(isKey(key))
}

export const selectLeft = (db: Queryable, touchedBefore: Date): Promise<UploadRow[]> =>
  db.select().from(mediaUploads).where(lt(mediaUploads.touchedAt, touchedBefore))

export async function selectUploadIds(db: Queryable): Promise<string[]> {
  const rows = await db.select({ id: mediaUploads.id }).from(mediaUploads)
  return rows.map(({ id }) => id)
}
