import { LRUCache } from 'lru-cache'
import type { Db, Queryable } from '@/cloud/kernel/db'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { QuestionBody } from '@/contract/practice/question'

/** More than a bank has questions, old versions included. */
const MOST = 20_000

export interface Named {
  questionId: string
  version: number
}

const shelves = new WeakMap<Db, LRUCache<string, QuestionBody>>()
const keyOf = ({ questionId, version }: Named) => `${version} ${questionId}`

function shelfOf(db: Db): LRUCache<string, QuestionBody> {
  const shelf = shelves.get(db) ?? new LRUCache<string, QuestionBody>({ max: MOST })
  shelves.set(db, shelf)
  return shelf
}

async function load(via: Queryable, shelf: LRUCache<string, QuestionBody>, missing: readonly Named[]): Promise<void> {
  const rows = await runNamed<Named & { body: QuestionBody }>(via, {
    name: 'exam-question-bodies',
    text: `
      select v.question_id as "questionId", v.version, v.body
      from unnest($1::text[], $2::int[]) w(id, version)
        join question_versions v on v.question_id = w.id and v.version = w.version`,
    values: [missing.map(({ questionId }) => questionId), missing.map(({ version }) => version)],
  })
  for (const { body, ...named } of rows) shelf.set(keyOf(named), body)
}

/**
 * The wording and answers of these versions, in their order. A version that is on a paper never changes, so it is read
 * once in a process.
 *
 * @param via the transaction that asks: it must not wait for a second connection
 */
export async function readBodies(db: Db, via: Queryable, named: readonly Named[]): Promise<QuestionBody[]> {
  const shelf = shelfOf(db)
  const missing = named.filter((one) => !shelf.has(keyOf(one)))
  if (missing.length > 0) await load(via, shelf, missing)
  return named.map((one) => {
    const body = shelf.get(keyOf(one))
    if (!body) throw new Error(`a paper names ${one.questionId} version ${one.version}, which is not in the bank`)
    return body
  })
}
