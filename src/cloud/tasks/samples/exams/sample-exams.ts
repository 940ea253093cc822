import type { BlueprintBody } from '@/contract/exams/blueprint'
import { BLUEPRINT_PRESETS, PAPER_PRESET, presetSections } from '@/domain/exams/presets'
import type { PlanCategory } from '@/domain/study/categories'

const idOf = (kind: number, n: number): string => `00000000-0000-4000-8${kind}00-${String(n).padStart(12, '0')}`

export const SAMPLE_BLUEPRINTS = BLUEPRINT_PRESETS.map((preset, n) => ({
  id: idOf(6, n + 1),
  title: `示例·${preset.title}`,
  category: preset.category,
  // New leaders have a make-up by rule; the sample bureau gives one to enforcement officers, too.
  body: {
    ...{ ...PAPER_PRESET, sections: presetSections(preset) },
    ...(preset.category === 'enforcement-officer' && { makeUp: true }),
  } satisfies BlueprintBody,
}))

export interface SampleExam {
  id: string
  title: string
  kind: 'mock' | 'formal' | 'makeup'
  category: PlanCategory
  /** Index of the blueprint. */
  blueprint: number
  attempts: number
  /** Days from today about which its window begins at 9:00 and ends at 17:30, on days when offices work. */
  days: readonly [opens: number, closes: number]
  /** Office days from today on which one may choose to sit, each at 9:00 and at 14:00. */
  times?: readonly number[]
  makesUpId?: string
}

/** The formal one that is open. */
export const EXAM_OPEN = idOf(7, 2)
/** The one that is over, with papers in all states. */
export const EXAM_OVER = idOf(7, 3)

export const SAMPLE_EXAMS: readonly SampleExam[] = [
  {
    ...{ id: idOf(7, 1), title: '示例·行政执法人员模拟考试', kind: 'mock', category: 'enforcement-officer' },
    ...{ blueprint: 2, attempts: 0, days: [-120, 240] },
  },
  {
    ...{ id: EXAM_OPEN, title: '示例·行政执法人员年度考试', kind: 'formal', category: 'enforcement-officer' },
    ...{ blueprint: 2, attempts: 2, days: [-2, 60] },
  },
  {
    ...{ id: EXAM_OVER, title: '示例·行政执法人员上期考试', kind: 'formal', category: 'enforcement-officer' },
    ...{ blueprint: 2, attempts: 1, days: [-40, -30] },
  },
  {
    ...{ id: idOf(7, 4), title: '示例·行政执法人员上期考试补考', kind: 'makeup', category: 'enforcement-officer' },
    ...{ blueprint: 2, attempts: 1, days: [20, 60], makesUpId: EXAM_OVER },
  },
  {
    ...{ id: idOf(7, 5), title: '示例·新提拔领导干部法律知识考试', kind: 'formal', category: 'new-leader' },
    ...{ blueprint: 0, attempts: 1, days: [-1, 30], times: [1, 2, 6] },
  },
  {
    ...{ id: idOf(7, 6), title: '示例·新录用公务员法律知识考试', kind: 'formal', category: 'new-civil-servant' },
    ...{ blueprint: 1, attempts: 2, days: [7, 37] },
  },
]

/** The n-th paper of the exam that is over. */
export const samplePaperId = (n: number): string => idOf(8, n)
