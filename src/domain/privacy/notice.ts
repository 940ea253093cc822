/** The day of the privacy notice in force (`features/account/components/about-words.ts`); change both together. */
export const NOTICE_DAY = '2026-11-30'

/** Below this age a guardian has to agree (《个人信息保护法》第三十一条). */
export const GUARDED_BELOW_AGE = 14

/**
 * Whether somebody has to be asked (again): before the first use, and after the notice has changed.
 *
 * @param agreedTo the day of the notice they agreed to, or null
 */
export const consentMissing = (agreedTo: string | null): boolean => agreedTo === null || agreedTo < NOTICE_DAY
