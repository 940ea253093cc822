import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { getToday as contract } from '@/contract/practice/practice'
import type { Context } from '@/cloud/kernel/context'
import { ok, type Call } from '@/cloud/kernel/route'
import { pickDaily } from '@/domain/practice/drawing/pick-daily'
import { civilDayOf } from '@/domain/time/civil-time'
import { findDaily, keepDaily, selectDailyCandidates, selectPublished } from './bank.repo'
import { viewQuestion } from './view-question'

/** Chosen by whoever opens the day first, the same for all who come after; one that is withdrawn is replaced. */
async function dailyOf({ db }: Context, day: string, audience: string): Promise<string | null> {
  const kept = await findDaily(db.orm, day, audience)
  if (kept) return kept
  const chosen = pickDaily(await selectDailyCandidates(db.orm, audience), day, audience)
  if (!chosen) return null
  await keepDaily(db.orm, day, audience, chosen)
  return findDaily(db.orm, day, audience)
}

export async function getToday(
  { audience }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  const day = civilDayOf(ctx.clock.now())
  const id = await dailyOf(ctx, day, audience)
  const [question] = id ? await selectPublished(ctx.db, [id]) : []
  return ok({ day, question: question ? viewQuestion(question) : null })
}
