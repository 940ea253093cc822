/** A token is good for this long after its last use. */
export const TOKEN_LIFE_DAYS = 30

const DAY_MS = 86_400_000

/** When a token that is used now stops being good. */
export const tokenExpiry = (now: Date): Date => new Date(now.getTime() + TOKEN_LIFE_DAYS * DAY_MS)

/** A token is good until its expiry, not at it. */
export const isTokenLive = (expiresAt: Date, now: Date): boolean => now.getTime() < expiresAt.getTime()

/**
 * Whether using a token now should move its expiry: at most once a day, so that reading costs no write.
 *
 * @example 'expires in 29 days and 1 hour' // false
 * @example 'expires in 28 days and 23 hours' // true
 */
export const shouldExtendToken = (expiresAt: Date, now: Date): boolean =>
  isTokenLive(expiresAt, now) && tokenExpiry(now).getTime() - expiresAt.getTime() >= DAY_MS
