import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { QuestionBody } from '@/contract/practice/question'
import { inTransaction, type Db, type Tx } from '@/cloud/kernel/db'
import { questions } from '@/cloud/practice/questions.tables'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { Role } from '@/domain/session/roles'

export interface SampleQuestion {
  id: string
  body: QuestionBody
}

const idOf = (persona: Role) => SAMPLE_PEOPLE.find((person) => person.persona === persona)!.id

const hashOf = ({ body }: SampleQuestion) =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 32)

const drawnBy = ({ body }: SampleQuestion) => {
  const { kind, topic, audiences, episodeId = null, family, difficulty, examOnly = false } = body
  return { kind, topic, audiences, episodeId, family, difficulty, examOnly }
}

/** All at once: hundreds of rows as parameters of their own would take ten times as long at every first start. */
async function addAll(tx: Tx, samples: SampleQuestion[], now: Date): Promise<void> {
  if (samples.length === 0) return
  const rows = samples.map((sample) => ({ id: sample.id, body: sample.body, seed_hash: hashOf(sample) }))
  await tx.execute(sql`
    with sample as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id text, body jsonb, seed_hash text)),
    added as (
      insert into questions (id, version, live, kind, topic, audiences, episode_id, family, difficulty, exam_only,
        seed_hash, created_at)
      select id, 1, true, body->>'kind', body->>'topic',
        array(select jsonb_array_elements_text(body->'audiences')), body->>'episodeId', body->>'family',
        (body->>'difficulty')::int, coalesce((body->>'examOnly')::boolean, false), seed_hash, ${now.toISOString()}::timestamptz
      from sample on conflict do nothing returning id)
    insert into question_versions (question_id, version, state, revision, body, author_id, saved_by_id, reviewer_id,
      updated_at)
    select id, 1, 'published', 1, body, ${idOf('editor')}::uuid, ${idOf('editor')}::uuid, ${idOf('admin')}::uuid,
      ${now.toISOString()}::timestamptz
    from sample where id in (select id from added)`)
}

/** Follows the program's own wording while nobody has edited or answered the question and no exam has frozen it. */
async function follow(tx: Tx, sample: SampleQuestion): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    update question_versions v set body = ${JSON.stringify(sample.body)}::jsonb
    where v.question_id = ${sample.id} and v.version = 1 and v.revision = 1 and v.state = 'published'
      and not exists (select from practice_answers a where a.question_id = v.question_id)
      and not exists (select from exams e
        where e.pool @> jsonb_build_array(jsonb_build_object('questionId', v.question_id, 'version', v.version)))`)
  if (!rowCount) return false
  await tx
    .update(questions)
    .set({ ...drawnBy(sample), seedHash: hashOf(sample) })
    .where(sql`id = ${sample.id}`)
  return true
}

/**
 * Puts the program's own questions into the bank: new ones are added, changed ones follow as long as nobody has edited
 * or answered them. Safe at every start and in several processes at once.
 *
 * @returns how many were added or changed
 */
export async function seedQuestions(db: Db, samples: SampleQuestion[], now: Date): Promise<number> {
  const known = await db.orm.select({ id: questions.id, seedHash: questions.seedHash }).from(questions)
  const hashes = new Map(known.map(({ id, seedHash }) => [id, seedHash]))
  const fresh = samples.filter(({ id }) => !hashes.has(id))
  const changed = samples.filter((sample) => hashes.has(sample.id) && hashes.get(sample.id) !== hashOf(sample))
  if (fresh.length + changed.length === 0) return 0
  return inTransaction(db, async (tx) => {
    await addAll(tx, fresh, now)
    let followed = 0
    for (const sample of changed) if (await follow(tx, sample)) followed++
    return fresh.length + followed
  })
}
