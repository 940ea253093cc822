import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { lawFirms, lawyers } from '../../tables/directory.tables'

export type LawyerRow = typeof lawyers.$inferSelect
export type LawyerWords = Pick<LawyerRow, 'name' | 'fields' | 'languages' | 'dutyPlace' | 'intro'>

/** Those who work first, by name; with their firm. */
export const selectLawyers = (db: Queryable) =>
  db
    .select({ lawyer: lawyers, firmName: lawFirms.name })
    .from(lawyers)
    .innerJoin(lawFirms, eq(lawFirms.id, lawyers.firmId))
    .orderBy(sql`${lawyers.active} desc`, asc(lawyers.name), asc(lawyers.id))

/** Nobody else changes the lawyer or their plan before the transaction ends. */
export async function lockLawyer(tx: Tx, id: string): Promise<LawyerRow | null> {
  const [row] = await tx.select().from(lawyers).where(eq(lawyers.id, id)).for('update')
  return row ?? null
}

/** False when the id is taken. */
export async function insertLawyer(
  tx: Tx,
  row: LawyerWords & { id: string; firmId: string; sample: boolean },
): Promise<boolean> {
  return (await tx.insert(lawyers).values(row).onConflictDoNothing()).rowCount === 1
}

export async function updateLawyer(tx: Tx, id: string, changes: Partial<LawyerRow>): Promise<void> {
  await tx
    .update(lawyers)
    .set({ ...changes, revision: sql`${lawyers.revision} + 1` })
    .where(eq(lawyers.id, id))
}

/** Other lawyers with the same account. */
export const selectSameAccount = (db: Queryable, personId: string, id: string): Promise<LawyerRow[]> =>
  db
    .select()
    .from(lawyers)
    .where(and(eq(lawyers.personId, personId), ne(lawyers.id, id)))
