import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'

export interface TopicRow extends Record<string, unknown> {
  id: string
  number: number
  title: string
  topic: string
}

/** Every episode that was ever published, by its number. */
export async function selectTopics(db: Queryable): Promise<TopicRow[]> {
  const { rows } = await db.execute<TopicRow>(sql`
    select id, (card->>'number')::int as number, card->>'title' as title, card->>'topic' as topic
    from episodes where card is not null order by 2, 1`)
  return rows
}

/** Per episode and month; months from `from` to `until`, both included. */
export async function selectMeToo(db: Queryable, from: string, until: string) {
  const { rows } = await db.execute<{ id: string; month: string; people: number }>(sql`
    select episode_id as id, month, people from me_too_totals where month between ${from} and ${until}`)
  return rows
}

/** The days of a month on which somebody watched. */
export async function selectViewDays(db: Queryable, month: string) {
  const { rows } = await db.execute<{ day: string; views: number; viewers: number }>(sql`
    select t.day::text as day, sum(t.views)::int as views, coalesce(max(v.viewers), 0)::int as viewers
    from view_totals t left join viewer_totals v on v.day = t.day
    where t.day >= ${`${month}-01`}::date and t.day < ${`${month}-01`}::date + interval '1 month'
    group by t.day order by t.day`)
  return rows
}

export async function selectViewsByEpisode(db: Queryable, month: string) {
  const { rows } = await db.execute<{ id: string; views: number }>(sql`
    select episode_id as id, sum(views)::int as views from view_totals
    where day >= ${`${month}-01`}::date and day < ${`${month}-01`}::date + interval '1 month' group by episode_id`)
  return rows
}

/** When the numbers of a month were last put together. */
export async function findCountedAt(db: Queryable, month: string): Promise<string | null> {
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select to_char(max(counted_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
    from count_periods where starts_with(period, ${month})`)
  return rows[0]!.at
}
