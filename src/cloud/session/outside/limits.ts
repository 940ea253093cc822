import { getTableName } from 'drizzle-orm'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Context } from '@/cloud/kernel/context'
import type { Db } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { CODE_RESEND_SECONDS, CODES_A_DAY } from '@/domain/session/one-time-code'
import { rateLimits } from './rate-limits.tables'
import { networkOf } from './network-of'
import { hashAddress } from './hashes'

const HOUR = 3600

/**
 * How often, per key and window in seconds. Windows begin with the first call in them.
 * An office, a school or a whole carrier shares one address, so what an address may do is wide; what costs money or
 * annoys somebody (codes) and what guesses (attempts) is narrow.
 */
const LIMITS = {
  'guests-of-address': { points: 600, duration: HOUR },
  'log-ins-of-address': { points: 600, duration: HOUR },
  'codes-of-address': { points: 30, duration: HOUR },
  'attempts-of-address': { points: 100, duration: HOUR },
  'codes-of-phone-minute': { points: 1, duration: CODE_RESEND_SECONDS },
  'signs-of-owner': { points: 60, duration: HOUR },
  'feedback-of-address': { points: 60, duration: HOUR },
  'feedback-of-owner': { points: 5, duration: HOUR },
  'place-reports-of-owner': { points: 10, duration: HOUR },
  'place-reports-of-address': { points: 120, duration: HOUR },
  'check-ins-of-owner': { points: 60, duration: HOUR },
  'session-codes-of-owner': { points: 10, duration: 600 },
  'exports-of-owner': { points: 10, duration: HOUR },
  'roster-names-of-person': { points: 5, duration: 24 * HOUR },
  // Two of the largest files an exemption may carry.
  'pieces-of-owner': { points: 250, duration: HOUR },
  'certificates-of-owner': { points: 30, duration: HOUR },
  'certificates-of-address': { points: 120, duration: HOUR },
  'certificates-of-number': { points: 20, duration: HOUR },
  'codes-of-phone-day': { points: CODES_A_DAY, duration: 24 * HOUR },
} as const

export type LimitName = keyof typeof LIMITS

type Limiters = Record<LimitName, RateLimiterPostgres>

/** Counted in Postgres, so that all processes count together; `sweepExpired` deletes what has run out. */
const makeLimiters = ({ pool }: Db): Limiters => {
  const entries = Object.entries(LIMITS).map(([name, limit]) => {
    const storage = {
      storeClient: pool,
      storeType: 'pool',
      tableName: getTableName(rateLimits),
      tableCreated: true,
      clearExpiredByTimeout: false,
    }
    return [name, new RateLimiterPostgres({ ...storage, ...limit, keyPrefix: name })]
  })
  return Object.fromEntries(entries) as Limiters
}

const limitersOf = new WeakMap<Db, Limiters>()

function limiter({ db }: Context, name: LimitName): RateLimiterPostgres {
  const limiters = limitersOf.get(db) ?? makeLimiters(db)
  limitersOf.set(db, limiters)
  return limiters[name]
}

const keyOf = ({ config }: Context, name: LimitName, of: string): string =>
  hashAddress(config.secretKey, name.endsWith('-of-address') ? networkOf(of) : of)

/** Counts one more; `too-many` with the seconds to wait when that is over the limit, else null. */
export async function checkLimit(ctx: Context, name: LimitName, of: string) {
  try {
    await limiter(ctx, name).consume(keyOf(ctx, name, of))
    return null
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    return refuse('too-many', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) })
  }
}

/** Takes one back: it was counted for something that did not happen. */
export async function forgiveLimit(ctx: Context, name: LimitName, of: string): Promise<void> {
  await limiter(ctx, name).reward(keyOf(ctx, name, of))
}
