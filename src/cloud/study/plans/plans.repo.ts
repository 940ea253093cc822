import { and, asc, count, desc, eq, notInArray, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { studyItems, studyPlans } from '../tables/plans.tables'

export type PlanRow = typeof studyPlans.$inferSelect
export type ItemRow = typeof studyItems.$inferSelect

export const selectPlans = (db: Queryable) =>
  db
    .select({
      id: studyPlans.id,
      year: studyPlans.year,
      category: studyPlans.category,
      title: studyPlans.title,
      state: studyPlans.state,
      sample: studyPlans.sample,
      items: sql<number>`(${db
        .select({ many: count() })
        .from(studyItems)
        .where(and(eq(studyItems.planId, studyPlans.id), eq(studyItems.dropped, false)))})::int`,
    })
    .from(studyPlans)
    .orderBy(desc(studyPlans.year), asc(studyPlans.category), asc(studyPlans.id))

export async function findPlan(db: Queryable, id: string): Promise<PlanRow | null> {
  const [row] = await db.select().from(studyPlans).where(eq(studyPlans.id, id))
  return row ?? null
}

/** Nobody else changes the plan before the transaction ends. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanRow | null> {
  const [row] = await tx.select().from(studyPlans).where(eq(studyPlans.id, id)).for('update')
  return row ?? null
}

/** False when the id is taken. */
export async function insertPlan(tx: Tx, row: PlanRow): Promise<boolean> {
  return (await tx.insert(studyPlans).values(row).onConflictDoNothing()).rowCount === 1
}

export async function updatePlan(tx: Tx, id: string, words: Partial<PlanRow>): Promise<void> {
  await tx
    .update(studyPlans)
    .set({ ...words, revision: sql`${studyPlans.revision} + 1` })
    .where(eq(studyPlans.id, id))
}

/** In the plan's order, those that were dropped among them. */
export const selectItems = (db: Queryable, planId: string): Promise<ItemRow[]> =>
  db.select().from(studyItems).where(eq(studyItems.planId, planId)).orderBy(asc(studyItems.place), asc(studyItems.id))

/** Puts an item in its place, new or changed; false when its id is another plan's. */
export async function putItem(tx: Tx, row: ItemRow): Promise<boolean> {
  const { id: _id, planId, ...words } = row
  const { rowCount } = await tx
    .insert(studyItems)
    .values(row)
    .onConflictDoUpdate({ target: studyItems.id, set: words, setWhere: eq(studyItems.planId, planId) })
  return rowCount === 1
}

const others = (planId: string, kept: readonly string[]) =>
  and(eq(studyItems.planId, planId), kept.length > 0 ? notInArray(studyItems.id, [...kept]) : undefined)

/** Of a draft: nobody has done anything of it. */
export async function deleteOthers(tx: Tx, planId: string, kept: readonly string[]): Promise<void> {
  await tx.delete(studyItems).where(others(planId, kept))
}

/** Nobody owes them any more; what was done of them stays done. */
export async function dropOthers(tx: Tx, planId: string, kept: readonly string[]): Promise<void> {
  await tx.update(studyItems).set({ dropped: true }).where(others(planId, kept))
}

/** With its items; nothing of a draft is done, owed or told. */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  await tx.delete(studyItems).where(eq(studyItems.planId, id))
  await tx.delete(studyPlans).where(eq(studyPlans.id, id))
}
