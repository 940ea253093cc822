import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Queryable, Tx } from '@/cloud/kernel/db'
import { meToo, meTooTotals, views } from './counts.tables'

/**
 * One statement without a lock that another play could wait for: the row is there or it is added.
 *
 * @returns whether there is such an episode
 */
export async function claimView({ pool }: Db, ownerId: string, episodeId: string, day: string): Promise<boolean> {
  const { rows } = await pool.query<{ known: boolean }>({
    name: 'claim-view',
    text: `
      with episode as (select id from episodes where id = $2 and live),
        claim as (insert into views (owner_id, episode_id, day) select $1, id, $3 from episode on conflict do nothing)
      select exists (select from episode) as known`,
    values: [ownerId, episodeId, day],
  })
  return rows[0]!.known
}

const mine = (ownerId: string, episodeId: string, month: string) =>
  and(eq(meToo.ownerId, ownerId), eq(meToo.month, month), eq(meToo.episodeId, episodeId))

/** False when there is no such episode. */
export async function claimMeToo(db: Queryable, ownerId: string, episodeId: string, month: string): Promise<boolean> {
  const { rows } = await db.execute<{ known: boolean }>(sql`
    with episode as (select id from episodes where id = ${episodeId} and live),
      claim as (insert into me_too (owner_id, episode_id, month)
        select ${ownerId}::uuid, id, ${month} from episode on conflict do nothing)
    select exists (select from episode) as known`)
  return rows[0]!.known
}

export async function withdrawMeToo(db: Queryable, ownerId: string, episodeId: string, month: string): Promise<void> {
  await db.delete(meToo).where(mine(ownerId, episodeId, month))
}

export async function hasMeToo(db: Queryable, ownerId: string, episodeId: string, month: string): Promise<boolean> {
  return (
    (
      await db
        .select({ month: meToo.month })
        .from(meToo)
        .where(mine(ownerId, episodeId, month))
    ).length > 0
  )
}

/** As of the last time it was added up. */
export async function countMeToo(db: Queryable, episodeId: string, month: string): Promise<number> {
  const where = and(eq(meTooTotals.episodeId, episodeId), eq(meTooTotals.month, month))
  const [row] = await db.select({ people: meTooTotals.people }).from(meTooTotals).where(where)
  return row?.people ?? 0
}

/** What both had counted becomes one. */
export async function moveClaims(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    with moved as (delete from views where owner_id = ${from} returning episode_id, day)
    insert into views (owner_id, episode_id, day) select ${to}::uuid, episode_id, day from moved on conflict do nothing`)
  await tx.execute(sql`
    with moved as (delete from me_too where owner_id = ${from} returning episode_id, month)
    insert into me_too (owner_id, episode_id, month) select ${to}::uuid, episode_id, month from moved
    on conflict do nothing`)
}

export async function deleteClaims(tx: Tx, ownerIds: readonly string[]): Promise<void> {
  await tx.delete(views).where(inArray(views.ownerId, [...ownerIds]))
  await tx.delete(meToo).where(inArray(meToo.ownerId, [...ownerIds]))
}
