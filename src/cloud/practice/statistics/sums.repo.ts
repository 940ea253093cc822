import { and, eq } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { questionSums } from '../statistics.tables'

export type Sums = typeof questionSums.$inferSelect

export async function findSums(db: Queryable, questionId: string, version: number): Promise<Sums | null> {
  const same = and(eq(questionSums.questionId, questionId), eq(questionSums.version, version))
  return (await db.select().from(questionSums).where(same))[0] ?? null
}
