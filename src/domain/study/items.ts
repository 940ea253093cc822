/** 手册章节, 节目, 题组, 线下实战, 考试. */
export const ITEM_KINDS = ['handbook', 'episode', 'questions', 'session', 'exam'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** 理论, 实践, 考核: what the 60 hours of an enforcement officer are made of. */
export const CREDIT_PARTS = ['theory', 'practice', 'assessment'] as const
export type CreditPart = (typeof CREDIT_PARTS)[number]

export const ITEM_KIND_WORDS: Record<ItemKind, string> = {
  handbook: '手册',
  episode: '节目',
  questions: '题组',
  session: '线下实战',
  exam: '考试',
}
export const CREDIT_PART_WORDS: Record<CreditPart, string> = { theory: '理论', practice: '实践', assessment: '考核' }

/**
 * What an item teaches: where to read, watch or go, and which questions prove it. Its questions are those of the
 * topics, of the episode, or that cite an article (`civil-code:296`) or any article of a law (`civil-code`) named here.
 */
export interface Teaches {
  topics?: string[]
  episodeId?: string
  handbookId?: string
  chapterId?: string
  articles?: string[]
  /** Dates of one session: coming to any of them does the item. */
  sessionIds?: string[]
  examId?: string
}
