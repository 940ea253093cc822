/** A card that may come back today. */
export interface DueCard {
  questionId: string
  family: string
  dueDay: string
  stability: number | null
}

export interface ReviewPlan {
  questionIds: string[]
  /** More is due than fits: it waits for the days to come. */
  moreLater: boolean
}

const DAY_MS = 86_400_000
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_MS

/** The longer overdue for what a memory holds, the less is left to save: those wait behind what can still be kept. */
const overdue = ({ dueDay, stability }: DueCard, day: string) => daysBetween(dueDay, day) / Math.max(1, stability ?? 1)

/**
 * What comes back today: at most what the daily cap leaves after today's reviews, never two of a family. After an
 * absence everything is overdue; then what is still half known comes first, and the rest is spread over the days that
 * follow, without a number that grows.
 */
export function planReviews(due: readonly DueCard[], day: string, cap: number, reviewedToday: number): ReviewPlan {
  const ordered = due
    .filter(({ dueDay }) => dueDay <= day)
    .sort((a, b) => overdue(a, day) - overdue(b, day) || (a.questionId < b.questionId ? -1 : 1))
  const families = new Set<string>()
  const fresh = ordered.filter(({ family }) => !families.has(family) && families.add(family))
  const room = Math.max(0, cap - reviewedToday)
  const questionIds = fresh.slice(0, room).map(({ questionId }) => questionId)
  return { questionIds, moreLater: ordered.length > questionIds.length }
}
