import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from '@/cloud/kernel/db'
import { refuse, type Call } from '@/cloud/kernel/route'
import { networkOf } from '@/cloud/session/outside/network-of'

/**
 * How often, in a window of seconds. A device is one person's hand; an address may be a whole carrier's. Counted in
 * memory, each process for itself: a search costs less than counting it in the database would.
 */
const PACES = {
  search: { device: { points: 60, duration: 60 }, address: { points: 3000, duration: 60 } },
  note: { device: { points: 60, duration: 3600 }, address: { points: 3000, duration: 3600 } },
} as const

type PaceName = keyof typeof PACES
type Limiters = Record<PaceName, { device: RateLimiterMemory; address: RateLimiterMemory }>

const makeLimiters = (): Limiters => {
  const pair = (name: PaceName) => ({
    device: new RateLimiterMemory({ ...PACES[name].device, keyPrefix: `${name}-device` }),
    address: new RateLimiterMemory({ ...PACES[name].address, keyPrefix: `${name}-address` }),
  })
  return { search: pair('search'), note: pair('note') }
}

const limitersOf = new WeakMap<Db, Limiters>()

/** Counts one more; `too-many` with the seconds to wait when that is over the pace, else null. */
export async function checkPace({ ctx, caller, ip }: Call, name: PaceName) {
  const limiters = limitersOf.get(ctx.db) ?? makeLimiters()
  limitersOf.set(ctx.db, limiters)
  const { device, address } = limiters[name]
  try {
    if (caller.deviceId) await device.consume(caller.deviceId)
    await address.consume(networkOf(ip))
    return null
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return refuse('too-many', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) })
  }
}
