import { questionKindWord, questionTopicWord } from '@/domain/practice/question-words'
import type { ExamOnlyChoice, Section } from '../paper'
import type { Shortage } from './find-shortages'

const named = (section: Section, n: number) => `第${n + 1}部分“${section.title}”`

const USES: Readonly<Record<ExamOnlyChoice, string | null>> = {
  also: null,
  never: '不出仅考试用的题',
  only: '只出仅考试用的题',
}

/** What a section asks for, in words. */
function asks({ kind, topics, laws, difficulty: { from, to }, examOnly = 'also' }: Section): string {
  const parts = [questionKindWord(kind)]
  if (topics.length > 0) parts.push(`话题：${topics.map(questionTopicWord).join('、')}`)
  if (laws.length > 0) parts.push(`限 ${laws.length} 部法律`)
  if (from > 1 || to < 5) parts.push(from === to ? `难度 ${from}` : `难度 ${from} 到 ${to}`)
  const use = USES[examOnly]
  if (use) parts.push(use)
  return parts.join('，')
}

/**
 * What cannot be drawn and why, one sentence each.
 *
 * @example 第1部分“单选”要 20 道（单选题，难度 4 到 5），题库里只有 12 道可用（相近的题只算一道），还差 8 道。
 */
export const sayShortages = (sections: readonly Section[], shortages: readonly Shortage[]): string[] =>
  shortages.map(({ sections: short, wanted, available }) => {
    const missing = wanted - available
    const rest = `只有 ${available} 道可用（相近的题只算一道），还差 ${missing} 道。`
    const [only] = short
    if (short.length === 1 && only !== undefined)
      return `${named(sections[only]!, only)}要 ${wanted} 道（${asks(sections[only]!)}），题库里${rest}`
    const all = short.map((n) => named(sections[n]!, n)).join('、')
    return `${all}抢同一批题：合起来要 ${wanted} 道，题库里${rest}`
  })
