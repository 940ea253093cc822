import { sql, type SQL } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { QuestionFilter } from '@/contract/console/console-questions'
import type { QuestionDraft } from '@/contract/console/question-draft'
import type { QuestionState } from '@/domain/practice/question-states'

export interface BankRow extends Record<string, unknown> {
  id: string
  stem: string
  kind: string
  topic: string
  difficulty: number
  live: boolean
  examOnly: boolean
  version: number
  state: QuestionState
  doubt: string | null
  answers: number
  rights: number
  updatedAt: Date
}

const like = (words: string) => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const EXAM_ONLY = sql`coalesce((v.body->>'examOnly')::boolean, false)`

const conditions = ({
  words,
  topic,
  kind,
  audience,
  episodeId,
  state,
  doubt,
  use,
  imported,
}: QuestionFilter): SQL[] => [
  ...(words
    ? [
        sql`concat_ws(' ', v.body->>'caseStem', v.body->>'stem', v.body->'options', v.body->>'source') ilike ${like(words)}`,
      ]
    : []),
  ...(topic ? [sql`v.body->>'topic' = ${topic}`] : []),
  ...(kind ? [sql`v.body->>'kind' = ${kind}`] : []),
  ...(audience ? [sql`v.body->'audiences' ? ${audience}`] : []),
  ...(episodeId ? [sql`v.body->>'episodeId' = ${episodeId}`] : []),
  ...(state ? [sql`v.state = ${state}`] : []),
  ...(doubt === 'any' ? [sql`q.doubt is not null`] : doubt ? [sql`q.doubt = ${doubt}`] : []),
  ...(use ? [sql`${EXAM_ONLY} = ${use === 'exam-only'}`] : []),
  ...(imported ? [sql`q.import_mark = ${imported}`] : []),
]

/** Each question with its newest version. */
const NEWEST = sql`
  from questions q
  join lateral (select * from question_versions v where v.question_id = q.id order by v.version desc limit 1) v on true
  left join question_sums s on s.question_id = q.id and s.version = q.version`

const where = (parts: SQL[]) => (parts.length > 0 ? sql`where ${sql.join(parts, sql` and `)}` : sql``)

/** Newest change first, from behind a row. */
export async function selectBankRows(
  db: Queryable,
  filter: QuestionFilter,
  after: { at: Date; id: string } | null,
  limit: number,
): Promise<BankRow[]> {
  const further = after ? [sql`(v.updated_at, q.id) < (${after.at.toISOString()}::timestamptz, ${after.id})`] : []
  const { rows } = await db.execute<BankRow>(sql`
    select q.id, concat_ws(' ', v.body->>'caseStem', v.body->>'stem') as stem, v.body->>'kind' as kind, v.body->>'topic' as topic,
      (v.body->>'difficulty')::int as difficulty, q.live, ${EXAM_ONLY} as "examOnly", v.version, v.state, q.doubt,
      coalesce(s.answers, 0) as answers, coalesce(s.rights, 0) as rights, v.updated_at as "updatedAt"
    ${NEWEST} ${where([...conditions(filter), ...further])}
    order by v.updated_at desc, q.id desc limit ${limit}`)
  return rows.map((row) => ({ ...row, updatedAt: new Date(row.updatedAt) }))
}

export async function countBankRows(db: Queryable, filter: QuestionFilter): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n ${NEWEST} ${where(conditions(filter))}`,
  )
  return rows[0]!.n
}

export interface WholeRow extends Record<string, unknown> {
  id: string
  state: QuestionState
  body: QuestionDraft
}

/** By id, from behind one, each with all of its newest version. */
export async function selectWholeRows(
  db: Queryable,
  filter: QuestionFilter,
  after: string,
  limit: number,
): Promise<WholeRow[]> {
  const { rows } = await db.execute<WholeRow>(sql`
    select q.id, v.state, v.body ${NEWEST} ${where([...conditions(filter), sql`q.id > ${after}`])}
    order by q.id limit ${limit}`)
  return rows
}
