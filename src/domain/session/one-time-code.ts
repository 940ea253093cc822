/** How long a one-time code is good for. */
export const CODE_LIFE_SECONDS = 5 * 60
/** How often one code may be tried; with six digits and five codes a day, 25 guesses in a million. */
export const CODE_TRIES = 5
/** The shortest time between two codes for one number. */
export const CODE_RESEND_SECONDS = 60
/** The most codes one number gets in 24 hours. */
export const CODES_A_DAY = 5

/** A code as it is kept: never the code itself, only what is known about it. */
export interface SentCode {
  sentAt: Date
  tries: number
  used: boolean
}

/**
 * Whether a code may still be tried.
 *
 * @param code null when none was sent to this number
 * @returns false → `code-expired`: ask for a new one. A wrong guess at a live code is `code-wrong`.
 */
export const isCodeLive = (code: SentCode | null, now: Date): boolean =>
  code !== null &&
  !code.used &&
  code.tries < CODE_TRIES &&
  now.getTime() - code.sentAt.getTime() < CODE_LIFE_SECONDS * 1000
