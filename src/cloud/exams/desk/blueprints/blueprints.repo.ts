import { desc, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { examBlueprints } from '../../tables/exams.tables'

export type Blueprint = typeof examBlueprints.$inferSelect

/** False when the id is taken. */
export async function insertBlueprint(tx: Tx, row: typeof examBlueprints.$inferInsert): Promise<boolean> {
  const { rowCount } = await tx.insert(examBlueprints).values(row).onConflictDoNothing()
  return rowCount === 1
}

export async function findBlueprint(db: Queryable, id: string): Promise<Blueprint | null> {
  const [row] = await db.select().from(examBlueprints).where(eq(examBlueprints.id, id))
  return row ?? null
}

/** Nobody else changes it until the transaction ends. */
export async function lockBlueprint(tx: Tx, id: string): Promise<Blueprint | null> {
  const [row] = await tx.select().from(examBlueprints).where(eq(examBlueprints.id, id)).for('update')
  return row ?? null
}

export async function updateBlueprint(tx: Tx, id: string, change: Partial<Blueprint>): Promise<Blueprint> {
  const [row] = await tx.update(examBlueprints).set(change).where(eq(examBlueprints.id, id)).returning()
  return row!
}

/** Newest change first; with how many exams were made of each. */
export const selectBlueprints = (db: Queryable) =>
  db
    .select({
      row: examBlueprints,
      exams: sql<number>`(select count(*)::int from exams e where e.blueprint_id = exam_blueprints.id)`,
    })
    .from(examBlueprints)
    .orderBy(desc(examBlueprints.updatedAt), examBlueprints.id)
