/** Why somebody reports a question; the words people choose from. */
export const REPORT_REASON_WORDS = {
  wrong: '答案不对',
  outdated: '法律改过了',
  unclear: '题目看不懂',
} as const

export type ReportReason = keyof typeof REPORT_REASON_WORDS
export const REPORT_REASONS = ['wrong', 'outdated', 'unclear'] as const satisfies readonly ReportReason[]

export const REPORT_TEXT_MAX = 500

/** The reasons as a form offers them. */
export const REPORT_CHOICES = REPORT_REASONS.map((value) => ({ value, word: REPORT_REASON_WORDS[value] }))
