import type { Queryable } from '@/cloud/kernel/db'
import type { BlueprintBody } from '@/contract/exams/blueprint'
import type { PoolQuestion } from '@/contract/exams/exam-shapes'
import { mockFaults, poolForMock } from '@/domain/exams/blueprint/for-mock'
import { findShortages, type Feasibility } from '@/domain/exams/drawing/find-shortages'
import { sayShortages } from '@/domain/exams/drawing/say-shortages'
import { selectPool } from '../bank/pool.repo'

export interface Checked extends Feasibility {
  /** What cannot be drawn and why, one sentence each; empty when every paper can be drawn. */
  sentences: string[]
  /** A mock exam cannot use these parts at all, whatever the bank has. */
  notForMock: boolean
  pool: PoolQuestion[]
}

/** Whether the bank of now fills a blueprint, in numbers; for a mock exam without what is kept for exams. */
export async function checkBlueprint(
  db: Queryable,
  { sections }: BlueprintBody,
  kind: 'mock' | 'formal' | 'makeup' = 'formal',
): Promise<Checked> {
  const all = await selectPool(db, sections)
  const pool = kind === 'mock' ? poolForMock(all) : all
  const feasibility = findShortages(sections, pool)
  const faults = kind === 'mock' ? mockFaults(sections) : []
  const sentences = faults.length > 0 ? faults : sayShortages(sections, feasibility.shortages)
  return { ...feasibility, sentences, notForMock: faults.length > 0, pool }
}
