import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { SettledDraft } from '../desk/settle-draft'

export interface BankWords extends Record<string, unknown> {
  id: string
  caseStem: string | null
  stem: string
  options: string[]
}

/** Any number, the same in every process of ours. */
const LOCK = 7_164_223

/** Imports write one after the other, so that one file sent twice is written once. */
export const lockImports = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)

const PAGE = 500

/** Words of every question as people are asked it and as it is being rewritten; never all of them in memory at once. */
export async function* readBankWords(db: Queryable): AsyncGenerator<BankWords> {
  for (let after = ''; ;) {
    const { rows } = await db.execute<BankWords>(sql`
      select q.id, v.body->>'caseStem' as "caseStem", v.body->>'stem' as stem, v.body->'options' as options
      from (select id, version from questions where id > ${after} order by id limit ${PAGE}) q
      join question_versions v on v.question_id = q.id
      where v.version = q.version
        or v.version = (select max(n.version) from question_versions n where n.question_id = q.id)
      order by q.id, v.version desc`)
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

export interface NewDraft {
  id: string
  body: SettledDraft
  doubt: 'repealed' | null
}

/** One statement for all: thousands of rows as parameters of their own would take ten times as long. */
export async function insertDrafts(
  tx: Tx,
  drafts: readonly NewDraft[],
  by: { importMark: string; authorId: string; now: Date },
): Promise<void> {
  const at = by.now.toISOString()
  await tx.execute(sql`
    with draft as materialized (
      select d.id, d.body, d.doubt, d.n
      from rows from (jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as (id text, body jsonb, doubt text))
        with ordinality as d(id, body, doubt, n)),
    added as (
      insert into questions (id, kind, topic, audiences, episode_id, family, difficulty, exam_only, doubt, import_mark,
        created_at)
      select id, body->>'kind', body->>'topic', array(select jsonb_array_elements_text(body->'audiences')), null,
        body->>'family', (body->>'difficulty')::int, coalesce((body->>'examOnly')::boolean, false), doubt,
        ${by.importMark}, ${at}::timestamptz
      from draft)
    insert into question_versions (question_id, version, state, revision, body, author_id, saved_by_id, updated_at)
    select id, 1, 'draft', 1, body, ${by.authorId}::uuid, ${by.authorId}::uuid,
      ${at}::timestamptz - (n - 1) * interval '1 ms' -- the list, newest first, has them in the order of the file
    from draft`)
}
