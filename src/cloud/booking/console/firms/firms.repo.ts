import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { firmMembers, lawFirms, lawyers } from '../../tables/directory.tables'

export type FirmRow = typeof lawFirms.$inferSelect
export type FirmWords = Pick<FirmRow, 'name' | 'phone' | 'promiseHours'>

export const selectFirms = (db: Queryable): Promise<FirmRow[]> =>
  db.select().from(lawFirms).orderBy(asc(lawFirms.name), asc(lawFirms.id))

/** Working lawyers of each firm. */
export async function countLawyers(db: Queryable): Promise<Map<string, number>> {
  const rows = await db
    .select({ firmId: lawyers.firmId, many: count() })
    .from(lawyers)
    .where(eq(lawyers.active, true))
    .groupBy(lawyers.firmId)
  return new Map(rows.map(({ firmId, many }) => [firmId, many]))
}

export async function findFirm(db: Queryable, id: string): Promise<FirmRow | null> {
  const [row] = await db.select().from(lawFirms).where(eq(lawFirms.id, id))
  return row ?? null
}

/** Nobody else changes the firm before the transaction ends. */
export async function lockFirm(tx: Tx, id: string): Promise<FirmRow | null> {
  const [row] = await tx.select().from(lawFirms).where(eq(lawFirms.id, id)).for('update')
  return row ?? null
}

/** False when the id is taken. */
export async function insertFirm(tx: Tx, row: FirmWords & { id: string; sample: boolean }): Promise<boolean> {
  return (await tx.insert(lawFirms).values(row).onConflictDoNothing()).rowCount === 1
}

export async function updateFirm(tx: Tx, id: string, words: Partial<FirmRow>): Promise<void> {
  await tx
    .update(lawFirms)
    .set({ ...words, revision: sql`${lawFirms.revision} + 1` })
    .where(eq(lawFirms.id, id))
}

export const selectEveryLawyer = (db: Queryable, firmId: string) =>
  db
    .select({ id: lawyers.id, name: lawyers.name, active: lawyers.active })
    .from(lawyers)
    .where(eq(lawyers.firmId, firmId))
    .orderBy(sql`${lawyers.active} desc`, asc(lawyers.name), asc(lawyers.id))

/** False when they manage a firm already; whichever. */
export async function insertManager(tx: Tx, personId: string, firmId: string): Promise<boolean> {
  return (await tx.insert(firmMembers).values({ personId, firmId }).onConflictDoNothing()).rowCount === 1
}

export async function deleteManager(tx: Tx, personId: string, firmId: string): Promise<boolean> {
  const { rowCount } = await tx
    .delete(firmMembers)
    .where(and(eq(firmMembers.personId, personId), eq(firmMembers.firmId, firmId)))
  return rowCount === 1
}
