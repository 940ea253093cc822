/**
 * The line over a review of which more is due than fits today; null when all of it does. Whoever was away for weeks reads
 * that nothing has to be made up for, and never how much waits.
 *
 * @example reviewNote({ questions: 20, moreLater: true }) // '今天先复习 20 题，其余的往后几天再问，不用一次补完。'
 */
export const reviewNote = ({ questions, moreLater }: { questions: number; moreLater: boolean }): string | null =>
  moreLater ? `今天先复习 ${questions} 题，其余的往后几天再问，不用一次补完。` : null

/** When nothing comes back today, or nothing more. */
export const nothingDueWord = (moreLater: boolean): string =>
  moreLater ? '今天的复习做完了，其余的往后几天再问您。' : '今天没有要复习的题。答错的题会按时回来。'
