import { and, eq, gte, lt, sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { groupSigns, signClaims, signDays } from './signs.tables'

/** One statement: the claim, and the count only when the claim is new. */
export async function countVisit(
  db: Queryable,
  visit: { code: string; day: string; claim: string; episodeId: string },
): Promise<void> {
  const { code, day, claim, episodeId } = visit
  await db.execute(sql`
    with fresh as (
      insert into sign_claims (code, day, claim) values (${code}, ${day}::date, ${claim})
      on conflict do nothing returning code, day)
    insert into sign_days (code, day, episode_id, visits) select code, day, ${episodeId}, 1 from fresh
    on conflict (code, day, episode_id) do update set visits = sign_days.visits + 1`)
}

export async function findGroupSign(db: Queryable, code: string) {
  const [row] = await db.select().from(groupSigns).where(eq(groupSigns.code, code))
  return row ?? null
}

/** False when the code is taken. */
export async function insertGroupSign(db: Queryable, sign: typeof groupSigns.$inferInsert): Promise<boolean> {
  const rows = await db.insert(groupSigns).values(sign).onConflictDoNothing().returning({ code: groupSigns.code })
  return rows.length === 1
}

/** False when there is no such sign, or it was retired before. */
export async function retireSign(db: Queryable, code: string): Promise<boolean> {
  const where = and(eq(groupSigns.code, code), eq(groupSigns.retired, false))
  const rows = await db.update(groupSigns).set({ retired: true }).where(where).returning({ code: groupSigns.code })
  return rows.length === 1
}

export const selectGroupSigns = (db: Queryable) => db.select().from(groupSigns).orderBy(groupSigns.createdAt)

/** Arrivals by code: all of them, and those of the month `2026-11`. */
export async function selectVisits(
  db: Queryable,
  month: string,
): Promise<Map<string, { month: number; total: number }>> {
  const first = `${month}-01`
  const rows = await db
    .select({
      code: signDays.code,
      total: sql<number>`sum(${signDays.visits})::int`,
      month: sql<number>`coalesce(sum(${signDays.visits}) filter (where ${signDays.day} >= ${first}::date
        and ${signDays.day} < ${first}::date + interval '1 month'), 0)::int`,
    })
    .from(signDays)
    .groupBy(signDays.code)
  return new Map(rows.map(({ code, ...figures }) => [code, figures]))
}

/** Arrivals through one sign by month, from the month `first` on; months without any are absent. */
export async function selectVisitsByMonth(db: Queryable, code: string, first: string): Promise<Map<string, number>> {
  const month = sql<string>`to_char(${signDays.day}, 'YYYY-MM')`
  const rows = await db
    .select({ month, visits: sql<number>`sum(${signDays.visits})::int` })
    .from(signDays)
    .where(and(eq(signDays.code, code), gte(signDays.day, `${first}-01`)))
    .groupBy(month)
  return new Map(rows.map((row) => [row.month, row.visits]))
}

export async function deleteClaimsBefore(db: Queryable, day: string): Promise<number> {
  const { rowCount } = await db.delete(signClaims).where(lt(signClaims.day, day))
  return rowCount ?? 0
}
