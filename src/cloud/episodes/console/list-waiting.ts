import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { Version } from './versions.repo'

interface SubmittedRow extends Pick<Version, 'state' | 'authorId' | 'savedById' | 'submittedById'> {
  [column: string]: unknown
  id: string
  title: string
  version: number
  since: Date
}

interface DoubtedRow extends Record<string, unknown> {
  id: string
  title: string
  doubt: string
  live: boolean
}

const SUBMITTED = sql`state in ('submitted', 'held')`

/** Handed over, or not published at their time, the longest wait first. */
async function selectSubmitted(db: Queryable): Promise<SubmittedRow[]> {
  const { rows } = await db.execute<SubmittedRow>(sql`
    select episode_id as id, body->>'title' as title, version, state, author_id as "authorId",
      saved_by_id as "savedById", submitted_by_id as "submittedById", updated_at as since
    from episode_versions where ${SUBMITTED} order by updated_at, episode_id`)
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}

/** To be looked at again; what residents see comes first. */
async function selectDoubted(db: Queryable): Promise<DoubtedRow[]> {
  const { rows } = await db.execute<DoubtedRow>(sql`
    select e.id, v.body->>'title' as title, e.doubt, e.live
    from episodes e join lateral (select body from episode_versions v where v.episode_id = e.id
      order by v.version desc limit 1) v on true
    where e.doubt is not null order by e.live desc, e.id`)
  return rows
}

/** What of the episodes waits for somebody at the desk. */
export const listWaitingEpisodes = async (db: Queryable) => ({
  submitted: await selectSubmitted(db),
  doubted: await selectDoubted(db),
})

/** How much of it this person, who had no hand in it, can settle. */
export async function countWaitingEpisodes(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select (select count(*) from episode_versions where ${SUBMITTED}
        and ${personId}::uuid not in (author_id, saved_by_id, coalesce(submitted_by_id, author_id)))::int
      + (select count(*) from episodes where doubt is not null)::int as n`)
  return rows[0]!.n
}
