import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { answerQuestion as contract, Outcome } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { isRight } from '@/domain/practice/grade'
import { LETTERS } from '@/domain/practice/letters'
import { civilDayOf } from '@/domain/time/civil-time'
import { readAsked } from './asked.repo'
import { keepAnswer } from './keep-answer'
import { viewOutcome } from './view-outcome'

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

/** Keeps, grades, schedules; sent again it answers the same and counts once. */
export async function answerQuestion(input: Parsed<typeof contract>, { ctx, caller }: Call): Promise<Result<Outcome>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const { id, questionId, version, setId = null, source } = input
  const asked = await readAsked(ctx.db, owner, questionId, version)
  if (!asked) return refuse('not-found')
  const { body, sums, card, version: graded } = asked
  const chosen = readChosen(input.chosen, body.options.length)
  if (chosen === null || (chosen === '' && source !== 'challenge'))
    return refuse('bad-input', { fields: [{ path: 'chosen', message: '请先选一个答案。' }] })
  const now = ctx.clock.now()
  const at = new Date(Math.min(Date.parse(input.at), now.getTime()))
  if (now.getTime() - at.getTime() > OLDEST_MS)
    return refuse('bad-input', { message: '这份答案放得太久，请重新作答。' })
  const grade = (letters: string) => isRight(body.answer, [...letters])
  const answer = { ownerId: owner, id, setId, source, questionId, version, chosen, right: grade(chosen) }
  const kept = await keepAnswer(ctx.db, { ...answer, day: civilDayOf(at), at, receivedAt: now }, card)
  if (!kept.ok) return REFUSALS[kept.reason]()
  const outcome = { right: grade(kept.chosen), dueDay: kept.dueDay, corrected: graded !== version }
  return ok(await viewOutcome(ctx, { id, questionId, version: graded, body, sums, ...outcome }))
}
