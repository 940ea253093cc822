import type { Result } from '@/contract/client'
import { ok, type Call } from '@/cloud/kernel/route'
import { deletionDueAt } from '@/domain/privacy/account-deletion'
import { insertDeletion, removeDeletion } from './privacy.repo'

/** The account goes when the days of regret are over; until then it works as before. */
export async function requestDeletion(_: object, { ctx, caller }: Call): Promise<Result<{ dueAt: string }>> {
  const now = ctx.clock.now()
  const dueAt = await insertDeletion(ctx.db.orm, caller.personId!, now, deletionDueAt(now))
  return ok({ dueAt: dueAt.toISOString() })
}

export async function cancelDeletion(_: object, { ctx, caller }: Call): Promise<Result<object>> {
  await removeDeletion(ctx.db.orm, caller.personId!)
  return ok({})
}
