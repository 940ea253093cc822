import { eq } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { PracticeSettings } from '@/contract/practice/practice'
import { practiceLearners } from '../practice.tables'

/** Points are shown until switched off; twenty reviews a day take about five minutes. */
const UNSET: PracticeSettings = { points: true, dailyCap: 20 }

export async function findSettings(db: Queryable, ownerId: string): Promise<PracticeSettings> {
  const { points, dailyCap } = practiceLearners
  const [row] = await db
    .select({ points, dailyCap })
    .from(practiceLearners)
    .where(eq(practiceLearners.ownerId, ownerId))
  return row ?? UNSET
}

export async function upsertSettings(db: Queryable, ownerId: string, settings: PracticeSettings): Promise<void> {
  await db
    .insert(practiceLearners)
    .values({ ownerId, ...settings })
    .onConflictDoUpdate({ target: practiceLearners.ownerId, set: settings })
}
