import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { getOutcome as reading, Outcome, setCard as wishing } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { afterWish } from '@/domain/practice/memory/review'
import { civilDayOf } from '@/domain/time/civil-time'
import { findCard, saveCard } from '../answering/cards.repo'
import { viewOutcome } from '../answering/view-outcome'
import { selectPublished } from '../drawing/bank.repo'
import { findSums } from '../statistics/sums.repo'

/** The answer of a question, for whoever has answered it; nobody else learns it this way. */
export async function getOutcome(
  { questionId }: Parsed<typeof reading>,
  { ctx, caller }: Call,
): Promise<Result<Outcome>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const card = await findCard(ctx.db, owner, questionId)
  const [question] = card ? await selectPublished(ctx.db, [questionId]) : []
  if (!card || !question) return refuse('not-found')
  const { body, version } = question
  const { lastRight: right, dueDay, lastAnswerId } = card
  const sums = await findSums(ctx.db.orm, questionId, version)
  const answered = { id: lastAnswerId ?? questionId, questionId, version, body, sums, right, dueDay, corrected: false }
  return ok(await viewOutcome(ctx, answered))
}

export async function setCard(
  { questionId, wish }: Parsed<typeof wishing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof wishing>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const was = await findCard(ctx.db, owner, questionId)
  if (!was) return refuse('not-found')
  const card = afterWish(was, wish, civilDayOf(ctx.clock.now()))
  const saved = await saveCard(ctx.db, { ownerId: owner, questionId }, card, was.revision, was.lastAnswerId)
  return saved ? ok({ dueDay: card.dueDay }) : refuse('stale')
}
