import type { Result } from '@/contract/client'
import type { Output } from '@/contract/endpoint'
import type { listMyEpisodes as contract } from '@/contract/episodes'
import { ownerId } from '@/cloud/kernel/caller'
import { JsonText, ok, refuse, type Call } from '@/cloud/kernel/route'
import { selectMine } from './watching.repo'

/** Every published episode with the caller's own progress and favourites. */
export async function listMyEpisodes(
  _: object,
  { ctx, caller }: Call,
): Promise<Result<JsonText<Output<typeof contract>>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  return ok(new JsonText(await selectMine(ctx.db, owner)))
}
