import { TOPIC_WORDS } from '../../episodes/topics'
import { STUDY_TOPIC_WORDS } from '../question-words'

const WORDS = { ...TOPIC_WORDS, ...STUDY_TOPIC_WORDS }
export type TopicCode = keyof typeof WORDS

const longestFirst = (Object.entries(WORDS) as [TopicCode, string][]).sort(([, a], [, b]) => b.length - a.length)

/**
 * The topic that a chapter names: one of our words, or a phrase with one in it; of several the longest.
 *
 * @example nameTopic('第三章 行政处罚的种类') // 'punishment'
 */
export const nameTopic = (chapter: string): TopicCode | null =>
  longestFirst.find(([, word]) => chapter.includes(word))?.[0] ?? null
