import type { Result } from '@/contract/client'
import type { countView as contract } from '@/contract/counts'
import type { Parsed } from '@/contract/endpoint'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { viewDay } from '@/domain/counts/view-day'
import { claimView } from './claims.repo'

/** Counts once per owner, episode and civil day; a repetition finds its row and changes nothing. */
export async function countView(
  { id, at }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<{ counted: boolean }>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const noted = Date.parse(at)
  if (Number.isNaN(noted)) return refuse('bad-input', { fields: [{ path: 'at', message: '时间写法不对。' }] })
  const day = viewDay(new Date(Math.max(noted, 0)), ctx.clock.now())
  if (!day) return ok({ counted: false })
  return (await claimView(ctx.db, owner, id, day)) ? ok({ counted: true }) : refuse('not-found')
}
