import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Db } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'

const HOUR = 3600

/** Counted in memory, each process for itself: to count in the database would be another statement for every hold. */
const makeLimiter = () => new RateLimiterMemory({ points: Number.MAX_SAFE_INTEGER, duration: HOUR })
const limiters = new WeakMap<Db, RateLimiterMemory>()

function limiterOf(db: Db): RateLimiterMemory {
  const limiter = limiters.get(db) ?? makeLimiter()
  limiters.set(db, limiter)
  return limiter
}

/** Why this owner may keep no other time now; null when they may. Only what was really kept has been counted. */
export async function refuseHoldPace(db: Db, ownerId: string, most: number, phone: () => Promise<string>) {
  const counted = await limiterOf(db).get(ownerId)
  if (!counted || counted.consumedPoints < most) return null
  const retryAfterSeconds = Math.max(1, Math.ceil(counted.msBeforeNext / 1000))
  const minutes = Math.ceil(retryAfterSeconds / 60)
  const message = `一小时里最多选 ${most} 次时间，请过 ${minutes} 分钟再选。急事请打电话 ${await phone()}。`
  return refuse('too-many', { message, retryAfterSeconds })
}

/** One more time was kept. */
export const countHold = async (db: Db, ownerId: string): Promise<void> => {
  await limiterOf(db).consume(ownerId)
}
