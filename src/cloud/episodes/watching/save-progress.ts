import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { Progress, saveProgress as contract } from '@/contract/episodes'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { capNotedAt } from '@/domain/episodes/progress'
import { upsertProgress } from './watching.repo'

/** Saves how far the caller is; an older note than the one kept changes nothing but `watched`. */
export async function saveProgress(
  { id, positionMs, at }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<Progress>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const noted = Date.parse(at)
  if (Number.isNaN(noted)) return refuse('bad-input', { fields: [{ path: 'at', message: '时间写法不对。' }] })
  const notedAt = capNotedAt(new Date(Math.max(noted, 0)), ctx.clock.now())
  const kept = await upsertProgress(ctx.db.orm, { ownerId: owner, episodeId: id, positionMs, notedAt })
  if (!kept) return refuse('not-found')
  const { notedAt: keptAt, ...rest } = kept
  return ok({ episodeId: id, ...rest, updatedAt: keptAt.toISOString() })
}
