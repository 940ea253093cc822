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

/** Episodes that were handed over or could not be published at their time, the longest wait first. */
export async function listWaitingEpisodes(db: Queryable): Promise<{ submitted: SubmittedRow[] }> {
  const { rows } = await db.execute<SubmittedRow>(sql`
    select episode_id as id, body->>'title' as title, version, state, author_id as "authorId",
      saved_by_id as "savedById", submitted_by_id as "submittedById", updated_at as since
    from episode_versions where state in ('submitted', 'held') order by updated_at, episode_id`)
  return { submitted: rows.map((row) => ({ ...row, since: new Date(row.since) })) }
}
