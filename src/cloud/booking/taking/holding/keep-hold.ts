import type { Result } from '@/contract/client'
import type {
  extendHold as extending,
  getHold as getting,
  Hold,
  releaseHold as releasing,
} from '@/contract/booking/holds'
import type { Parsed } from '@/contract/endpoint'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { dropHold, extendHoldRow, findHold } from '../holds.repo'
import { viewHold } from './view-hold'

/** Somebody else's hold is not told apart from none. */
async function own(id: string, { ctx, caller }: Call) {
  const owner = ownerId(caller)
  const hold = owner ? await findHold(ctx.db.orm, owner) : null
  return hold?.id === id ? hold : null
}

export async function getHold({ id }: Parsed<typeof getting>, call: Call): Promise<Result<Hold>> {
  const hold = await own(id, call)
  if (!hold) return refuse('not-found')
  return hold.secondsLeft > 0 ? ok(await viewHold(call.ctx, hold)) : refuse('hold-expired')
}

/** Once; asked again, because the answer was lost or out of greed, it changes nothing. */
export async function extendHold({ id }: Parsed<typeof extending>, call: Call): Promise<Result<Hold>> {
  const owner = ownerId(call.caller)
  if (!owner) return refuse('not-logged-in')
  await extendHoldRow(call.ctx.db.orm, owner, id)
  return getHold({ id }, call)
}

export async function releaseHold({ id }: Parsed<typeof releasing>, { ctx, caller }: Call): Promise<Result<object>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  await dropHold(ctx.db.orm, owner, id)
  return ok({})
}
