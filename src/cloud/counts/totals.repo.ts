import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'

/**
 * Adds up every open day anew and puts it in the place of what stood there: whoever merged or was deleted since is
 * counted rightly, and doing it twice changes nothing.
 */
export async function addUpViews(tx: Tx, countedAt: Date, oldestOpen: string): Promise<void> {
  await tx.execute(sql`
    delete from view_totals where day::text in (select period from count_periods where not sealed)`)
  await tx.execute(sql`
    delete from viewer_totals where day::text in (select period from count_periods where not sealed)`)
  await tx.execute(sql`
    insert into view_totals (episode_id, day, views) select episode_id, day, count(*) from views
    where day::text not in (select period from count_periods where sealed) group by episode_id, day`)
  await tx.execute(sql`
    insert into viewer_totals (day, viewers)
    select day, count(*) from (select distinct owner_id, day from views
      where day::text not in (select period from count_periods where sealed)) v group by day`)
  await tx.execute(sql`
    insert into count_periods (period, counted_at, sealed)
    select day::text, ${countedAt.toISOString()}::timestamptz, day < ${oldestOpen}::date from viewer_totals
    on conflict (period) do update set counted_at = excluded.counted_at, sealed = excluded.sealed
      where not count_periods.sealed`)
}

/** The same for months. */
export async function addUpMeToo(tx: Tx, countedAt: Date, oldestOpen: string): Promise<void> {
  await tx.execute(sql`delete from me_too_totals where month in (select period from count_periods where not sealed)`)
  await tx.execute(sql`
    insert into me_too_totals (episode_id, month, people) select episode_id, month, count(*) from me_too
    where month not in (select period from count_periods where sealed) group by episode_id, month`)
  await tx.execute(sql`
    insert into count_periods (period, counted_at, sealed)
    select distinct month, ${countedAt.toISOString()}::timestamptz, month < ${oldestOpen} from me_too_totals
    on conflict (period) do update set counted_at = excluded.counted_at, sealed = excluded.sealed
      where not count_periods.sealed`)
}

/** Claims of sealed days and months have done their work; how many went. */
export async function deleteSealedClaims(tx: Tx, atOnce: number): Promise<number> {
  const views = await tx.execute(sql`
    delete from views where (owner_id, day, episode_id) in (
      select owner_id, day, episode_id from views
      where day::text in (select period from count_periods where sealed) limit ${atOnce})`)
  const said = await tx.execute(sql`
    delete from me_too where (owner_id, month, episode_id) in (
      select owner_id, month, episode_id from me_too
      where month in (select period from count_periods where sealed) limit ${atOnce})`)
  return Math.max(views.rowCount ?? 0, said.rowCount ?? 0)
}
