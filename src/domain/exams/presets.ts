import type { PlanCategory } from '@/domain/study/categories'
import type { STUDY_TOPIC_WORDS } from '@/domain/practice/question-words'
import type { PoolQuestion, Section } from './paper'

/** 50 questions, 90 minutes, 60 to pass, 80 good, 90 excellent: where the bureau starts from; everything can be changed. */
export const PAPER_PRESET = { minutes: 90, pass: 60, good: 80, excellent: 90, partialCredit: false } as const

type PresetTopic = keyof typeof STUDY_TOPIC_WORDS

export interface BlueprintPreset {
  title: string
  category: PlanCategory
  topics: readonly PresetTopic[]
}

/** 领导干部, 新录用公务员, 行政执法人员: what each has to know most. */
export const BLUEPRINT_PRESETS: readonly BlueprintPreset[] = [
  {
    title: '领导干部任前法律知识考试',
    category: 'new-leader',
    topics: [
      'constitution',
      'supervision',
      'publicity',
      'reconsideration',
      'litigation',
      'compensation',
      'licence',
      'data',
      'civil-servants',
    ],
  },
  {
    title: '新录用公务员法律知识考试',
    category: 'new-civil-servant',
    topics: [
      'constitution',
      'civil-servants',
      'supervision',
      'punishment',
      'licence',
      'reconsideration',
      'publicity',
      'data',
      'litigation',
    ],
  },
  {
    title: '行政执法人员资格考试',
    category: 'enforcement-officer',
    topics: [
      'punishment',
      'compulsion',
      'licence',
      'reconsideration',
      'litigation',
      'compensation',
      'constitution',
      'data',
      'civil-servants',
    ],
  },
]

const part = (kind: PoolQuestion['kind'], title: string, count: number, marksTenths: number) => ({
  kind,
  title,
  count,
  marksTenths,
})

/** 25 单选 of 2 marks, 13 多选 of 2, 12 判断 of 2: fifty questions, a hundred marks. */
const PARTS = [
  part('single', '单选题', 25, 20),
  part('multiple', '多选题', 13, 20),
  part('judgement', '判断题', 12, 20),
]

/** The sections of a preset. */
export const presetSections = ({
  topics,
}: BlueprintPreset): (Omit<Section, 'topics'> & { topics: PresetTopic[]; laws: string[] })[] =>
  PARTS.map((section) => ({ ...section, topics: [...topics], laws: [], difficulty: { from: 1, to: 5 } }))
