import type { Section } from '../paper'

/** As many answers as a phone sends at once, and as anybody wants to sit. */
export const MOST_QUESTIONS = 400

export const questionsOf = (sections: readonly Pick<Section, 'count'>[]): number =>
  sections.reduce((sum, { count }) => sum + count, 0)

interface Graded {
  sections: readonly Pick<Section, 'count' | 'difficulty'>[]
  pass: number
  good: number
  excellent: number
}

/**
 * What is wrong with a blueprint that no single field can tell, a sentence that says what to change; null when nothing
 * is. The same on saving and on publishing: what lay there from before is refused as well.
 *
 * @example 9 sections of 50 questions: 一份试卷最多 400 题，现在有 450 题，请减少后再继续。
 */
export function blueprintFault({ sections, pass, good, excellent }: Graded): string | null {
  const questions = questionsOf(sections)
  if (questions > MOST_QUESTIONS) return `一份试卷最多 ${MOST_QUESTIONS} 题，现在有 ${questions} 题，请减少后再继续。`
  if (pass > good || good > excellent) return '及格、良好、优秀的比例要从低到高，请改正后再继续。'
  if (sections.some(({ difficulty }) => difficulty.from > difficulty.to))
    return '难度的起点不能高过终点，请改正后再继续。'
  return null
}
