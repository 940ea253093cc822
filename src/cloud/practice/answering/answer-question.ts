import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { answerQuestion as contract, Outcome } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { isRight } from '@/domain/practice/grade'
import { LETTERS } from '@/domain/practice/letters'
import { civilDayOf } from '@/domain/time/civil-time'
import { findAnswer } from './answers.repo'
import { readAsked, type Asked } from './asked.repo'
import { keepAnswer } from './keep-answer'
import { recallGrading, rememberGrading } from './known-questions'
import { viewOutcome, viewUntold } from './view-outcome'

type Input = Parsed<typeof contract>

/** Answers noted without a network wait for days, but not for ever. */
const OLDEST_MS = 60 * 86_400_000

/** Why nothing was kept, in words. */
const REFUSALS = {
  'day-is-full': () => refuse('too-many', { message: '今天做的题已经很多了，歇一歇，明天再来。' }),
  'other-answer': () => refuse('bad-input', { message: '这份答案和已经保存的一份混在了一起，请重新作答。' }),
}

/** The letters chosen, in order and each once; null when the question has no such option. */
function readChosen(chosen: readonly string[], options: number): string | null {
  const known: readonly string[] = LETTERS.slice(0, options)
  return chosen.every((letter) => known.includes(letter)) ? [...new Set(chosen)].sort().join('') : null
}

/** Grades and keeps by what is known of the question; null when that is out of date. */
async function keep(ctx: Context, input: Input, owner: string, { grading, card }: Asked) {
  const { id, questionId, version, setId = null, source } = input
  const { body } = grading
  const chosen = readChosen(input.chosen, body.options.length)
  if (chosen === null || (chosen === '' && source !== 'challenge'))
    return refuse('bad-input', { fields: [{ path: 'chosen', message: '请先选一个答案。' }] })
  const now = ctx.clock.now()
  const at = new Date(Math.min(Date.parse(input.at), now.getTime()))
  if (now.getTime() - at.getTime() > OLDEST_MS)
    return refuse('bad-input', { message: '这份答案放得太久，请重新作答。' })
  const grade = (letters: string) => isRight(body.answer, [...letters])
  const answer = { ownerId: owner, id, setId, source, questionId, version, chosen, right: grade(chosen) }
  const kept = await keepAnswer(ctx.db, { ...answer, day: civilDayOf(at), at, receivedAt: now }, grading, card)
  if (!kept.ok) return kept.reason === 'question-changed' ? null : REFUSALS[kept.reason]()
  const { sums, dueDay } = kept
  const outcome = { right: grade(kept.chosen), dueDay, sums, corrected: grading.version !== version }
  return ok(await viewOutcome(ctx, { id, questionId, version: grading.version, body, ...outcome }))
}

/** A question that cannot be asked any more: an answer that was kept before, with a lost receipt, is kept all the same. */
async function answerAgain({ db }: Context, owner: string, { id, questionId, version }: Input) {
  const kept = await findAnswer(db, owner, id)
  const same = kept?.questionId === questionId && kept.version === version
  return same ? ok(viewUntold({ id, questionId, right: kept.right })) : refuse('not-found')
}

/** A new version may come out between a reading and the answer; so often in a row none does. */
const TRIES = 3

/** Keeps, grades, schedules; sent again it answers the same and counts once. */
export async function answerQuestion(input: Input, { ctx, caller }: Call): Promise<Result<Outcome>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const { questionId, version, source } = input
  // Whoever reviews has a card; whoever practises mostly meets the question for the first time.
  const known = source === 'review' ? null : recallGrading(ctx, questionId, version)
  let asked: Asked | null = known && { grading: known, card: null }
  for (let tries = 0; tries < TRIES; tries++) {
    asked ??= await readAsked(ctx.db, owner, questionId, version)
    if (!asked) return answerAgain(ctx, owner, input)
    rememberGrading(ctx, questionId, version, asked.grading)
    const kept = await keep(ctx, input, owner, asked)
    if (kept) return kept
    asked = null
  }
  throw new Error('a question was changed at each try')
}
