import type { PoolQuestion, Section } from '../paper'

/**
 * Why a mock exam cannot use these sections, one sentence each: its answers are told at once, so it never draws what is
 * kept for exams.
 */
export const mockFaults = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ title, examOnly }, n) =>
    examOnly === 'only'
      ? [
          `第${n + 1}部分“${title}”只出仅考试用的题，模拟考试交卷后就公布答案，不能出这样的题。请换一份蓝图，或改为正式考试。`,
        ]
      : [],
  )

/** What a mock exam may draw. */
export const poolForMock = (pool: readonly PoolQuestion[]): PoolQuestion[] =>
  pool.filter(({ examOnly }) => examOnly !== true)
