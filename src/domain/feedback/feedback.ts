/** What people write to the bureau about (投诉与建议). */
export const FEEDBACK_KINDS = ['complaint', 'suggestion', 'wrong-content', 'other'] as const
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number]

export const FEEDBACK_STATES = ['open', 'answered'] as const
export type FeedbackState = (typeof FEEDBACK_STATES)[number]

const KIND_WORDS: Record<FeedbackKind, string> = {
  complaint: '投诉',
  suggestion: '建议',
  'wrong-content': '内容有错',
  other: '其他',
}

/** A kind in words; one that only a newer server knows is 其他. */
export const feedbackKindWord = (kind: string): string =>
  kind in KIND_WORDS ? KIND_WORDS[kind as FeedbackKind] : KIND_WORDS.other

const STATE_WORDS: Record<FeedbackState, string> = { open: '待回复', answered: '已回复' }

/** A state in words; one that only a newer server knows still waits for somebody. */
export const feedbackStateWord = (state: string): string =>
  state in STATE_WORDS ? STATE_WORDS[state as FeedbackState] : STATE_WORDS.open

/** A number as lists show it, landlines too: the first three and the last four digits. */
export const maskContactPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`
