import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import type { Sums } from './sums.repo'

/** One row holds how far the adding up is. */
const ONLY = 1

export async function readUpTo(tx: Tx): Promise<Date> {
  const { rows } = await tx.execute<{ up_to: Date }>(sql`select up_to from statistics_progress where id = ${ONLY}`)
  return rows[0] ? new Date(rows[0].up_to) : new Date(0)
}

export async function saveUpTo(tx: Tx, upTo: Date, more: number): Promise<void> {
  await tx.execute(sql`
    insert into statistics_progress (id, up_to, answers)
    values (${ONLY}, ${upTo.toISOString()}::timestamptz, ${more})
    on conflict (id) do update set up_to = excluded.up_to, answers = statistics_progress.answers + excluded.answers`)
}

export interface FirstAnswer extends Record<string, unknown> {
  ownerId: string
  questionId: string
  version: number
  chosen: string
  right: boolean
  receivedAt: Date
  /** The editor's rating, for a question that nobody has answered yet. */
  difficulty: number
}

/**
 * First answers received after `from`, not later than `until`, oldest first. All of one instant come together: the last
 * one of a batch is read again with its fellows, none is read twice.
 */
export async function selectFirstAnswers(tx: Tx, from: Date, until: Date, atOnce: number): Promise<FirstAnswer[]> {
  const { rows } = await tx.execute<FirstAnswer>(sql`
    with batch as (
      select received_at from practice_answers
      where first and received_at > ${from.toISOString()}::timestamptz
        and received_at <= ${until.toISOString()}::timestamptz
      order by received_at limit ${atOnce})
    select a.owner_id as "ownerId", a.question_id as "questionId", a.version, a.chosen, a."right",
      a.received_at as "receivedAt", q.difficulty
    from practice_answers a join questions q on q.id = a.question_id
    where a.first and a.received_at > ${from.toISOString()}::timestamptz
      and a.received_at <= (select max(received_at) from batch)
    order by a.received_at, a.owner_id, a.id`)
  return rows.map((row) => ({ ...row, receivedAt: new Date(row.receivedAt) }))
}

export interface Ability {
  ownerId: string
  rating: number
  answers: number
}

const jsonRows = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

export async function selectAbilities(tx: Tx, ownerIds: readonly string[]): Promise<Ability[]> {
  const { rows } = await tx.execute<Ability & Record<string, unknown>>(sql`
    select owner_id as "ownerId", rating, answers from practice_abilities
    where owner_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ownerIds)}::jsonb))`)
  return rows
}

export async function upsertAbilities(tx: Tx, abilities: readonly Ability[]): Promise<void> {
  await tx.execute(sql`
    insert into practice_abilities (owner_id, rating, answers)
    select * from jsonb_to_recordset(${jsonRows(abilities.map(({ ownerId, ...rest }) => ({ owner_id: ownerId, ...rest })))})
      as r(owner_id uuid, rating real, answers int)
    on conflict (owner_id) do update set rating = excluded.rating, answers = excluded.answers`)
}

export async function selectSums(tx: Tx, questionIds: readonly string[]): Promise<Sums[]> {
  const { rows } = await tx.execute<Sums & Record<string, unknown>>(sql`
    select question_id as "questionId", version, answers, rights, chosen, rating, sum_ability as "sumAbility",
      sum_ability_squared as "sumAbilitySquared", sum_ability_right as "sumAbilityRight"
    from question_sums where question_id in
      (select value from jsonb_array_elements_text(${JSON.stringify(questionIds)}::jsonb))`)
  return rows
}

export async function upsertSums(tx: Tx, sums: readonly Sums[]): Promise<void> {
  const rows = sums.map((row) => ({
    question_id: row.questionId,
    version: row.version,
    answers: row.answers,
    rights: row.rights,
    chosen: row.chosen,
    rating: row.rating,
    sum_ability: row.sumAbility,
    sum_ability_squared: row.sumAbilitySquared,
    sum_ability_right: row.sumAbilityRight,
  }))
  await tx.execute(sql`
    insert into question_sums
    select r.* from jsonb_to_recordset(${jsonRows(rows)}) as r(question_id text, version int, answers int, rights int,
      chosen int[], rating real, sum_ability real, sum_ability_squared real, sum_ability_right real)
    on conflict (question_id, version) do update set answers = excluded.answers, rights = excluded.rights,
      chosen = excluded.chosen, rating = excluded.rating, sum_ability = excluded.sum_ability,
      sum_ability_squared = excluded.sum_ability_squared, sum_ability_right = excluded.sum_ability_right`)
}

/**
 * Versions that turn out to be right for nobody go to an editor, unless one is at it already. Give each only once: a
 * doubt that was settled stays settled. Answers to a version that nobody is asked any more say nothing of the question.
 */
export async function doubtNobodyRight(tx: Tx, found: readonly Pick<Sums, 'questionId' | 'version'>[]): Promise<void> {
  if (found.length === 0) return
  const rows = found.map(({ questionId, version }) => ({ question_id: questionId, version }))
  await tx.execute(sql`
    update questions q set doubt = 'nobody-right'
    from jsonb_to_recordset(${jsonRows(rows)}) as r(question_id text, version int)
    where q.id = r.question_id and q.version = r.version and q.doubt is null and q.live`)
}
