import type { Result } from '@/contract/client'
import type { getMeToo as reading, MeToo, setMeToo as saying } from '@/contract/counts'
import type { Parsed } from '@/contract/endpoint'
import { ownerId } from '@/cloud/kernel/caller'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilMonthOf } from '@/domain/time/civil-time'
import { shownCount } from '@/domain/counts/small-numbers'
import { claimMeToo, countMeToo, hasMeToo, withdrawMeToo } from './claims.repo'

const answer = async (ctx: Context, episodeId: string, month: string, meToo: boolean): Promise<Result<MeToo>> =>
  ok({ meToo, month, people: shownCount(await countMeToo(ctx.db.orm, episodeId, month)) })

export async function getMeToo({ id }: Parsed<typeof reading>, { ctx, caller }: Call): Promise<Result<MeToo>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const month = civilMonthOf(ctx.clock.now())
  return answer(ctx, id, month, await hasMeToo(ctx.db.orm, owner, id, month))
}

/** One for each owner, topic and month. Taking it back works for a withdrawn episode, too. */
export async function setMeToo({ id, meToo }: Parsed<typeof saying>, { ctx, caller }: Call): Promise<Result<MeToo>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const month = civilMonthOf(ctx.clock.now())
  if (!meToo) await withdrawMeToo(ctx.db.orm, owner, id, month)
  else if (!(await claimMeToo(ctx.db.orm, owner, id, month))) return refuse('not-found')
  return answer(ctx, id, month, meToo)
}
