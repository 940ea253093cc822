import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { Version } from '../desk/versions.repo'

type Hands = Pick<Version, 'state' | 'authorId' | 'savedById' | 'submittedById'>

export interface SubmittedRow extends Hands, Record<string, unknown> {
  id: string
  title: string
  version: number
  since: Date
}

/** Every version that was handed over, the longest wait first. */
export async function selectSubmitted(db: Queryable): Promise<SubmittedRow[]> {
  const { rows } = await db.execute<SubmittedRow>(sql`
    select question_id as id, concat_ws(' ', body->>'caseStem', body->>'stem') as title, version, state,
      author_id as "authorId", saved_by_id as "savedById", submitted_by_id as "submittedById", updated_at as since
    from question_versions where state = 'submitted' order by updated_at, question_id`)
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}

export interface DoubtedRow extends Record<string, unknown> {
  id: string
  title: string
  doubt: string
  live: boolean
}

/** Looked at again; a report that nobody has answered yet speaks for itself. */
const DOUBTED = sql`q.doubt is not null and not (q.doubt = 'report' and exists
  (select from question_reports r where r.question_id = q.id and r.answered_at is null))`

/** How many versions wait for this person, who had no hand in them, and how many questions are doubted. */
export async function countWaiting(db: Queryable, personId: string): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select (select count(*) from question_versions where state = 'submitted'
        and ${personId}::uuid not in (author_id, saved_by_id, coalesce(submitted_by_id, author_id)))::int
      + (select count(*) from questions q where ${DOUBTED})::int as n`)
  return rows[0]!.n
}

/** What is asked comes first. */
export async function selectDoubted(db: Queryable): Promise<DoubtedRow[]> {
  const { rows } = await db.execute<DoubtedRow>(sql`
    select q.id, concat_ws(' ', v.body->>'caseStem', v.body->>'stem') as title, q.doubt, q.live
    from questions q
    join lateral (select body from question_versions v where v.question_id = q.id
      order by v.version desc limit 1) v on true
    where ${DOUBTED}
    order by q.live desc, q.id`)
  return rows
}

export interface ImportedRow extends Record<string, unknown> {
  mark: string
  drafts: number
  since: Date
}

/** By file, the drafts that rest on no article yet. */
export async function selectImported(db: Queryable): Promise<ImportedRow[]> {
  const { rows } = await db.execute<ImportedRow>(sql`
    select q.import_mark as mark, count(*)::int as drafts, min(q.created_at) as since
    from questions q
    join lateral (select state, body from question_versions v where v.question_id = q.id
      order by v.version desc limit 1) v on true
    where q.import_mark is not null and v.state = 'draft' and jsonb_array_length(v.body->'citations') = 0
    group by 1 order by since`)
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}
