import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { setFavourite as contract } from '@/contract/episodes'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { deleteFavourite, insertFavourite } from './watching.repo'

/** Keeps an episode among the caller's favourites or takes it out; taking out works for a withdrawn one, too. */
export async function setFavourite(
  { id, favourite }: Parsed<typeof contract>,
  { ctx, caller }: Call,
): Promise<Result<{ favourite: boolean }>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  if (!favourite) await deleteFavourite(ctx.db.orm, owner, id)
  else if (!(await insertFavourite(ctx.db.orm, owner, id, ctx.clock.now()))) return refuse('not-found')
  return ok({ favourite })
}
