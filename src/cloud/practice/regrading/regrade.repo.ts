import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'

/** Live questions whose published version corrected the answer, lately enough that somebody may not be graded yet. */
export async function selectCorrected(db: Queryable, since: Date): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select q.id from questions q join question_versions v on v.question_id = q.id and v.version = q.version
    where v.corrects and v.updated_at > ${since.toISOString()}::timestamptz`)
  return rows.map(({ id }) => id)
}

/**
 * The first version whose letters mean what they mean in `version`: between the two lie corrections only, which keep the
 * options where they were.
 */
export async function firstAlike(db: Queryable, questionId: string, version: number): Promise<number> {
  const { rows } = await db.execute<{ first: number }>(sql`
    select coalesce(max(version), 1) as first from question_versions
    where question_id = ${questionId} and version <= ${version} and not corrects`)
  return rows[0]!.first
}

export interface Correction {
  /** Answers of the versions from the first on are graded anew, up to the one that corrects. */
  first: number
  version: number
  /** The right letters, `AC`. */
  key: string
}

export const isCorrected = ({ first, version }: Correction, answered: number) => answered >= first && answered < version

/** Owners with an answer of an earlier version whose grade is not the new one. */
export async function selectWronglyGraded(
  db: Queryable,
  questionId: string,
  { first, version, key }: Correction,
  limit: number,
): Promise<string[]> {
  const { rows } = await db.execute<{ owner: string }>(sql`
    select distinct owner_id as owner from practice_answers
    where question_id = ${questionId} and version >= ${first} and version < ${version}
      and "right" <> (chosen = ${key}) limit ${limit}`)
  return rows.map(({ owner }) => owner)
}

/** Grades an owner's earlier answers anew; false when another process has done it meanwhile. */
export async function regradeAnswers(
  tx: Tx,
  ownerId: string,
  questionId: string,
  { first, version, key }: Correction,
): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    update practice_answers set "right" = (chosen = ${key})
    where owner_id = ${ownerId}::uuid and question_id = ${questionId}
      and version >= ${first} and version < ${version} and "right" <> (chosen = ${key})`)
  return (rowCount ?? 0) > 0
}

/** Everything an owner has answered to a question, oldest first. */
export async function selectHistory(tx: Tx, ownerId: string, questionId: string) {
  const { rows } = await tx.execute<{ right: boolean; day: string; version: number }>(sql`
    select "right", day::text, version from practice_answers
    where owner_id = ${ownerId}::uuid and question_id = ${questionId} order by at, received_at, id`)
  return rows
}
