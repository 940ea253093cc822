/** A token is good for this long after its last use. */
export const TOKEN_LIFE_DAYS = 30

const DAY_MS = 86_400_000

/** When a token that is used now stops being good. Units: epoch milliseconds, here and below. */
export const tokenExpiry = (now: number): number => now + TOKEN_LIFE_DAYS * DAY_MS

/** A token is good until its expiry, not at it. */
export const isTokenLive = (expiresAt: number, now: number): boolean => now < expiresAt

/**
 * Whether using a token now should move its expiry: at most once a day, so that reading costs no write.
 *
 * @example 'expires in 29 days and 1 hour' // false
 * @example 'expires in 28 days and 23 hours' // true
 */
export const shouldExtendToken = (expiresAt: number, now: number): boolean =>
  isTokenLive(expiresAt, now) && tokenExpiry(now) - expiresAt >= DAY_MS
