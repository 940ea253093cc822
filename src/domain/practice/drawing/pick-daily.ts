import { hashText } from './seeded'

export interface DailyCandidate {
  questionId: string
  /** The last civil day on which it was this audience's 今日一题; null when it never was. */
  lastDay: string | null
}

/**
 * 今日一题: of the questions that were longest not asked (never asked first), the one the day's hash points at. The day
 * is asked once and then kept, so that a change of the bank at noon changes nothing.
 */
export function pickDaily(candidates: readonly DailyCandidate[], day: string, audience: string): string | null {
  const oldest = candidates.reduce((least, { lastDay }) => ((lastDay ?? '') < least ? (lastDay ?? '') : least), '9999')
  const due = candidates.filter(({ lastDay }) => (lastDay ?? '') === oldest).map(({ questionId }) => questionId)
  const rank = (id: string) => hashText(`${day} ${audience} ${id}`)
  return due.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0] ?? null
}
