import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { openSet as contract } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { CHALLENGE_SIZE, drawSet, SET_SIZE } from '@/domain/practice/drawing/draw-set'
import { selectCandidates, selectPublished } from './bank.repo'
import { viewQuestion } from './view-question'

/** Draws; nothing is written before somebody answers. */
export async function openSet(
  { id, wanted }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof contract>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const { source, ...pool } = wanted
  const candidates = await selectCandidates(ctx.db.orm, owner, pool)
  const drawn = drawSet(candidates, source === 'challenge' ? CHALLENGE_SIZE : SET_SIZE, id)
  if (drawn.length === 0) return refuse('not-found', { message: '这里还没有练习题，请换一个话题。' })
  return ok({ id, questions: (await selectPublished(ctx.db, drawn)).map(viewQuestion) })
}
