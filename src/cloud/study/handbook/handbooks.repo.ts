import { and, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { handbooks, handbookVersions } from '../tables/handbook.tables'

export type Handbook = typeof handbooks.$inferSelect
export type Version = typeof handbookVersions.$inferSelect

/** What people read: each handbook with its published version, in the order of their ids. */
export const selectPublished = (db: Queryable, id?: string): Promise<{ handbook: Handbook; version: Version }[]> =>
  db
    .select({ handbook: getTableColumns(handbooks), version: getTableColumns(handbookVersions) })
    .from(handbooks)
    .innerJoin(
      handbookVersions,
      and(eq(handbookVersions.handbookId, handbooks.id), eq(handbookVersions.version, handbooks.version)),
    )
    .where(id === undefined ? undefined : eq(handbooks.id, id))
    .orderBy(handbooks.id)

/** The handbook, held until the transaction ends. */
export async function lockHandbook(tx: Tx, id: string): Promise<Handbook | null> {
  const [row] = await tx.select().from(handbooks).where(eq(handbooks.id, id)).for('update')
  return row ?? null
}

export const selectHandbooks = (db: Queryable): Promise<Handbook[]> => db.select().from(handbooks).orderBy(handbooks.id)

export async function findHandbook(db: Queryable, id: string): Promise<Handbook | null> {
  const [row] = await db.select().from(handbooks).where(eq(handbooks.id, id))
  return row ?? null
}

/** Newest first. */
export const selectVersions = (db: Queryable, id: string, limit = 50): Promise<Version[]> =>
  db
    .select()
    .from(handbookVersions)
    .where(eq(handbookVersions.handbookId, id))
    .orderBy(desc(handbookVersions.version))
    .limit(limit)

/** The newest version of each. */
export const selectNewest = (db: Queryable): Promise<Version[]> =>
  db
    .selectDistinctOn([handbookVersions.handbookId])
    .from(handbookVersions)
    .orderBy(handbookVersions.handbookId, desc(handbookVersions.version))

/** False when the id is taken. */
export async function insertHandbook(tx: Tx, handbook: typeof handbooks.$inferInsert): Promise<boolean> {
  const added = await tx.insert(handbooks).values(handbook).onConflictDoNothing().returning({ id: handbooks.id })
  return added.length === 1
}

export const insertVersion = async (tx: Tx, version: typeof handbookVersions.$inferInsert): Promise<void> =>
  void (await tx.insert(handbookVersions).values(version))

export const updateVersion = async (
  tx: Tx,
  { handbookId, version }: Pick<Version, 'handbookId' | 'version'>,
  set: Partial<Version>,
): Promise<void> =>
  void (await tx
    .update(handbookVersions)
    .set(set)
    .where(and(eq(handbookVersions.handbookId, handbookId), eq(handbookVersions.version, version))))

/** From now on people read this version; the one before makes room. */
export async function showVersion(tx: Tx, id: string, version: number): Promise<void> {
  await tx
    .update(handbookVersions)
    .set({ state: 'replaced' })
    .where(
      and(
        eq(handbookVersions.handbookId, id),
        eq(handbookVersions.state, 'published'),
        sql`${handbookVersions.version} <> ${version}`,
      ),
    )
  await tx.update(handbooks).set({ version }).where(eq(handbooks.id, id))
}
