import type { Result } from '@/contract/client'
import type {
  extendHold as extending,
  getHold as getting,
  Hold,
  releaseHold as releasing,
} from '@/contract/booking/holds'
import type { Parsed } from '@/contract/endpoint'
import { ownerId, type Caller } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { dropHold, extendHoldRow, findHold } from '../holds.repo'
import { viewHold } from './view-hold'

/** What is done with a hold once it is made, under whatever id `ownerOf` keeps it. */
export function keepingFor(ownerOf: (caller: Caller) => string | null) {
  /** Somebody else's hold is not told apart from none. */
  const getHold = async ({ id }: Parsed<typeof getting>, { ctx, caller }: Call): Promise<Result<Hold>> => {
    const owner = ownerOf(caller)
    const hold = owner ? await findHold(ctx.db.orm, owner) : null
    if (hold?.id !== id) return refuse('not-found')
    return hold.secondsLeft > 0 ? ok(await viewHold(ctx, hold)) : refuse('hold-expired')
  }

  /** Once; asked again, because the answer was lost or out of greed, it changes nothing. */
  const extendHold = async ({ id }: Parsed<typeof extending>, call: Call): Promise<Result<Hold>> => {
    const owner = ownerOf(call.caller)
    if (!owner) return refuse('not-logged-in')
    await extendHoldRow(call.ctx.db.orm, owner, id)
    return getHold({ id }, call)
  }

  const releaseHold = async ({ id }: Parsed<typeof releasing>, { ctx, caller }: Call): Promise<Result<object>> => {
    const owner = ownerOf(caller)
    if (!owner) return refuse('not-logged-in')
    await dropHold(ctx.db.orm, owner, id)
    return ok({})
  }

  return { getHold, extendHold, releaseHold }
}

export const { getHold, extendHold, releaseHold } = keepingFor(ownerId)
