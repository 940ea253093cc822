import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { civilWeekOf } from '@/domain/time/civil-time'
import type { FirstAnswer } from './add-up.repo'

/** Adds first answers to the weeks in which they came. */
export async function addToWeeks(tx: Tx, answers: readonly FirstAnswer[]): Promise<void> {
  const rows = answers.map(({ questionId, version, receivedAt, right }) => ({
    question_id: questionId,
    version,
    week: civilWeekOf(receivedAt),
    rights: right ? 1 : 0,
  }))
  await tx.execute(sql`
    insert into question_weeks (question_id, version, week, answers, rights)
    select question_id, version, week, count(*), sum(rights)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(question_id text, version int, week date, rights int)
    group by question_id, version, week
    on conflict (question_id, version, week) do update set
      answers = question_weeks.answers + excluded.answers, rights = question_weeks.rights + excluded.rights`)
}

export interface WeekSums extends Record<string, unknown> {
  week: string
  answers: number
  rights: number
}

/** Of one question since a week; only versions since its last correction, because before that the key was wrong. */
export async function selectWeeksOf(db: Queryable, questionId: string, since: string): Promise<WeekSums[]> {
  const { rows } = await db.execute<WeekSums>(sql`
    select week::text, sum(answers)::int as answers, sum(rights)::int as rights from question_weeks
    where question_id = ${questionId} and week >= ${since}::date
      and version >= (select coalesce(max(version), 0) from question_versions
        where question_id = ${questionId} and corrects)
    group by week order by week`)
  return rows
}

/** Of the whole bank since a week. */
export async function selectWeeks(db: Queryable, since: string): Promise<WeekSums[]> {
  const { rows } = await db.execute<WeekSums>(sql`
    select week::text, sum(answers)::int as answers, sum(rights)::int as rights
    from question_weeks where week >= ${since}::date group by week order by week`)
  return rows
}
