import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { answerQuestion as contract, Outcome } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { isRight } from '@/domain/practice/grade'
import { LETTERS } from '@/domain/practice/letters'
import { afterAnswer, type ReviewCard } from '@/domain/practice/memory/review'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectAsked, type AskedVersion } from '../drawing/bank.repo'
import { findAnswer, findCard, insertAnswer, saveCard, type NewAnswer } from './answers.repo'
import { viewOutcome } from './view-outcome'

/** Two phones at once make one of them read the card again; more often than this nobody loses. */
const TRIES = 8

/** Answers noted without a network wait for days, but not for ever. */
const OLDEST_MS = 60 * 86_400_000

/** The letters chosen, in order and each once; null when the question has no such option. */
function readChosen(chosen: readonly string[], options: number): string | null {
  const known: readonly string[] = LETTERS.slice(0, options)
  return chosen.every((letter) => known.includes(letter)) ? [...new Set(chosen)].sort().join('') : null
}

/**
 * Grades by the version that is published now when it has corrected the one answered; the letters are the same there,
 * because a correction may not move options.
 */
async function gradedBy(ctx: Context, answered: AskedVersion): Promise<AskedVersion> {
  const { id, version, current, body } = answered
  if (current === null || current === version) return answered
  const newer = await selectAsked(ctx.db, id, current)
  return newer && newer.body.options.length === body.options.length ? newer : answered
}

/** The card after this answer, kept together with it; an answer that came before changes nothing. */
async function keepAnswer({ db }: Context, answer: NewAnswer): Promise<ReviewCard | null | 'too-many'> {
  const { ownerId: owner, questionId, right, day, id } = answer
  let kept = false
  for (let tries = 0; tries < TRIES; tries++) {
    const was = await findCard(db, owner, questionId)
    if (kept && was?.lastAnswerId === id) return was
    const card = afterAnswer(was, right, day)
    const revision = was?.revision ?? 0
    if (kept) {
      if (await saveCard(db, { ownerId: owner, questionId }, card, revision, id)) return card
      continue
    }
    const done = await insertAnswer(db, answer, card, revision)
    if (!done.answer) return (await findAnswer(db, owner, id)) ? findCard(db, owner, questionId) : 'too-many'
    if (done.card) return card
    kept = true
  }
  throw new Error('a card was changed by others at each try')
}

/** Keeps, grades, schedules; sent again it answers the same and counts once. */
export async function answerQuestion(input: Parsed<typeof contract>, { ctx, caller }: Call): Promise<Result<Outcome>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const { id, questionId, version, setId = null, source } = input
  const asked = await selectAsked(ctx.db, questionId, version)
  if (!asked) return refuse('not-found')
  const chosen = readChosen(input.chosen, asked.body.options.length)
  if (chosen === null || (chosen === '' && source !== 'challenge'))
    return refuse('bad-input', { fields: [{ path: 'chosen', message: '请先选一个答案。' }] })
  const now = ctx.clock.now()
  const at = new Date(Math.min(Date.parse(input.at), now.getTime()))
  if (now.getTime() - at.getTime() > OLDEST_MS)
    return refuse('bad-input', { message: '这份答案放得太久，请重新作答。' })
  const earlier = await findAnswer(ctx.db, owner, id)
  const question = await gradedBy(ctx, asked)
  const right = isRight(question.body.answer, [...(earlier?.chosen ?? chosen)])
  const day = civilDayOf(at)
  const answer = { ownerId: owner, id, setId, source, questionId, version, chosen, right, day, at, receivedAt: now }
  const card = earlier ? await findCard(ctx.db, owner, questionId) : await keepAnswer(ctx, answer)
  if (card === 'too-many') return refuse('too-many', { message: '今天做的题已经很多了，歇一歇，明天再来。' })
  const { body, version: graded } = question
  const dueDay = card?.dueDay ?? null
  return ok(
    await viewOutcome(ctx, { id, questionId, version: graded, body, right, dueDay, corrected: graded !== version }),
  )
}
