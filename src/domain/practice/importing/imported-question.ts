import type { Letter } from '../letters'
import { CASE_MAX, EXPLANATION_MAX, OPTION_MAX, STEM_MAX } from '../question-limits'
import type { QUESTION_KIND_WORDS } from '../question-words'

/** How long what is read may be, in UTF-16 units: as long as a draft; a longer source is cut. */
export const IMPORT_LIMITS = {
  stem: STEM_MAX,
  option: OPTION_MAX,
  explanation: EXPLANATION_MAX,
  caseStem: CASE_MAX,
  source: 200,
} as const

/** One question as read from a file, whole and consistent: its letters name options it has, in order. */
export interface ImportedQuestion {
  /** As the person sees it in Excel, from 1; in a document the number of the paragraph. */
  row: number
  /** Only when more than one sheet holds questions. */
  sheet?: string
  kind: keyof typeof QUESTION_KIND_WORDS
  caseStem?: string
  stem: string
  /** A 判断题 always has 对 and 错, in this order. */
  options: string[]
  answer: Letter[]
  explanation?: string
  /** 1 (easy) to 5 (hard). */
  difficulty?: 1 | 2 | 3 | 4 | 5
  /** Chapter, point of knowledge or source, as written. */
  source?: string
  /** 仅考试用, where the row says so or says that it is not. */
  examOnly?: boolean
}

/** Why a row is refused. */
export interface RowProblem {
  row: number
  sheet?: string
  /** How the question begins, for finding it again; missing where the stem is. */
  begins?: string
  /** The heading as the file has it; null where the row as a whole is meant. */
  column: string | null
  /** What is wrong, a sentence for the editor. */
  problem: string
  /** What to write instead. */
  instead: string
}

/** What a column was taken for; null: it was not read. */
export interface ReadHeading {
  sheet?: string
  heading: string
  meaning: string | null
}

export interface ReadQuestions {
  questions: ImportedQuestion[]
  /** A row with one or more problems is refused. */
  problems: RowProblem[]
  /** How many rows were refused. */
  refused: number
  headings: ReadHeading[]
  /** Sentences about the file as a whole: sheets passed over, how number codes were understood. */
  notes: string[]
}
