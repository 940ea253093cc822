/** Days in which whoever asked for their account to be deleted may think again. */
export const REGRET_DAYS = 7

const DAY_MS = 86_400_000

/**
 * When an account goes that was asked to be deleted: {@link REGRET_DAYS} times 24 hours later.
 * 《个人信息保护法》第四十七条 asks for deletion on request; the days are ours, against slips and stolen phones.
 *
 * @example deletionDueAt(new Date('2026-11-23T02:00:00Z')) // 2026-11-30T02:00:00Z
 */
export const deletionDueAt = (askedAt: Date): Date => new Date(askedAt.getTime() + REGRET_DAYS * DAY_MS)
