import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { QuestionBody } from '@/contract/practice/question'
import { inTransaction, type Db, type Tx } from '@/cloud/kernel/db'
import { questions, questionVersions } from '@/cloud/practice/questions.tables'
import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { Role } from '@/domain/session/roles'

export interface SampleQuestion {
  id: string
  body: QuestionBody
}

const idOf = (persona: Role) => SAMPLE_PEOPLE.find((person) => person.persona === persona)!.id

const hashOf = ({ body }: SampleQuestion) =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 32)

const rowOf = ({ id, body }: SampleQuestion, createdAt: Date) => {
  const { kind, topic, audiences, episodeId = null, family, difficulty } = body
  return { id, kind, topic, audiences, episodeId, family, difficulty, createdAt }
}

async function addAll(tx: Tx, samples: SampleQuestion[], now: Date): Promise<void> {
  if (samples.length === 0) return
  const [authorId, reviewerId] = [idOf('editor'), idOf('admin')]
  const shown = samples.map((sample) => ({ ...rowOf(sample, now), version: 1, live: true, seedHash: hashOf(sample) }))
  const added = await tx.insert(questions).values(shown).onConflictDoNothing().returning({ id: questions.id })
  const ids = new Set(added.map(({ id }) => id))
  const versions = samples
    .filter(({ id }) => ids.has(id))
    .map(({ id, body }) => ({
      questionId: id,
      version: 1,
      state: 'published' as const,
      revision: 1,
      body,
      authorId,
      savedById: authorId,
      reviewerId,
      updatedAt: now,
    }))
  if (versions.length > 0) await tx.insert(questionVersions).values(versions)
}

/** Follows the program's own wording while nobody has edited the question and nobody has answered it. */
async function follow(tx: Tx, sample: SampleQuestion): Promise<boolean> {
  const { rowCount } = await tx.execute(sql`
    update question_versions v set body = ${JSON.stringify(sample.body)}::jsonb
    where v.question_id = ${sample.id} and v.version = 1 and v.revision = 1 and v.state = 'published'
      and not exists (select from practice_answers a where a.question_id = v.question_id)`)
  if (!rowCount) return false
  const { createdAt: _first, id: _same, ...row } = rowOf(sample, new Date(0))
  await tx
    .update(questions)
    .set({ ...row, seedHash: hashOf(sample) })
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
