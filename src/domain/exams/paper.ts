/** A question of the bank as it was when the exam was published: what drawing needs. */
export interface PoolQuestion {
  questionId: string
  version: number
  kind: 'single' | 'multiple' | 'judgement'
  family: string
  topic: string
  laws: string[]
  difficulty: number
  /** How many options. */
  options: number
  /** One of its audiences is people in office; left out in pools that were frozen before it was noted. */
  official?: boolean
  /** Kept for formal exams (仅考试用); left out in pools that were frozen before there were such. */
  examOnly?: boolean
}

/** Whether a part takes questions that are kept for exams: beside others (where nothing is said), never, or only such. */
export type ExamOnlyChoice = 'also' | 'never' | 'only'

/** A part of a paper: so many questions of a kind; of these topics or laws, of these difficulties; none named is any. */
export interface Section {
  title: string
  kind: PoolQuestion['kind']
  topics: readonly string[]
  laws: readonly string[]
  difficulty: { from: number; to: number }
  count: number
  /** Tenths of a mark for each question. */
  marksTenths: number
  examOnly?: ExamOnlyChoice | undefined
}

/** A place on a paper. */
export interface PaperQuestion {
  questionId: string
  version: number
  /** The bank's letters in the order in which they are shown: `CADB`. */
  order: string
  marksTenths: number
  /** Index of the blueprint's section. */
  section: number
}

/** What the paper was opened under. */
export interface PaperRules {
  minutes: number
  extraMinutes: number
  largePrint: boolean
  leaveLimit: number | null
  partialCredit: boolean
  /** Percent of all marks. */
  pass: number
  good: number
  excellent: number
}

export type Outcome = 'failed' | 'passed' | 'good' | 'excellent'
