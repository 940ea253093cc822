import { LRUCache } from 'lru-cache'
import type { Db, Queryable } from '@/cloud/kernel/db'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { BlueprintBody } from '@/contract/exams/blueprint'
import type { PoolQuestion } from '@/contract/exams/exam-shapes'
import { preparePool, type Pool } from '@/domain/exams/drawing/eligible'

/** What an exam froze when it was published. */
export interface FrozenExam {
  title: string
  kind: 'mock' | 'formal' | 'makeup'
  seed: string
  blueprint: BlueprintBody
  questions: PoolQuestion[]
  pool: Pool
}

const MOST = 50
const shelves = new WeakMap<Db, LRUCache<string, FrozenExam>>()

/** Blueprint and bank of a published exam, ready for drawing; they never change, so they are read once in a process, by way of the transaction that asks. */
export async function readFrozen(db: Db, via: Queryable, examId: string): Promise<FrozenExam | null> {
  const shelf = shelves.get(db) ?? new LRUCache<string, FrozenExam>({ max: MOST })
  shelves.set(db, shelf)
  const known = shelf.get(examId)
  if (known) return known
  const [row] = await runNamed<Omit<FrozenExam, 'pool' | 'questions'> & { pool: PoolQuestion[] }>(via, {
    name: 'exam-frozen',
    text: `select title, kind, seed, blueprint, pool from exams where id = $1 and state <> 'draft' and pool is not null`,
    values: [examId],
  })
  if (!row) return null
  const { pool, ...exam } = row
  const frozen = { ...exam, questions: pool, pool: preparePool(exam.blueprint.sections, pool) }
  shelf.set(examId, frozen)
  return frozen
}
