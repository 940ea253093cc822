import type { Result } from '@/contract/client'
import type { Output } from '@/contract/endpoint'
import type { getDue as contract } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { planReviews } from '@/domain/practice/memory/plan-reviews'
import { civilDayOf } from '@/domain/time/civil-time'
import { selectPublished } from '../drawing/bank.repo'
import { viewQuestion } from '../drawing/view-question'
import { countReviews, selectDue } from './cards.repo'
import { findSettings } from './learners.repo'

/** What comes back today, by the owner's cap. */
export async function planToday({ db, clock }: Context, owner: string) {
  const day = civilDayOf(clock.now())
  const { dailyCap: cap } = await findSettings(db.orm, owner)
  const reviewedToday = await countReviews(db.orm, owner, day)
  const plan = planReviews(await selectDue(db.orm, owner, day), day, cap, reviewedToday)
  return { day, cap, reviewedToday, ...plan }
}

export async function getDue(_: object, { ctx, caller }: Call): Promise<Result<Output<typeof contract>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const { questionIds, ...plan } = await planToday(ctx, owner)
  return ok({ ...plan, questions: (await selectPublished(ctx.db, questionIds)).map(viewQuestion) })
}
