import { LRUCache } from 'lru-cache'
import type { Context } from '@/cloud/kernel/context'
import type { Grading } from './asked.repo'

/** More than a bank has questions, old versions included. */
const MOST = 20_000

const known = new WeakMap<Context, LRUCache<string, Grading>>()

const keyOf = (questionId: string, version: number) => `${version} ${questionId}`

/**
 * What grades a version of a question, as it was read last. Nobody has to be told of a new version, in whatever process
 * it came out: the statement that keeps an answer compares.
 */
export const recallGrading = (ctx: Context, questionId: string, version: number): Grading | null =>
  known.get(ctx)?.get(keyOf(questionId, version)) ?? null

export function rememberGrading(ctx: Context, questionId: string, version: number, grading: Grading): void {
  const gradings = known.get(ctx) ?? new LRUCache<string, Grading>({ max: MOST })
  known.set(ctx, gradings)
  gradings.set(keyOf(questionId, version), grading)
}
