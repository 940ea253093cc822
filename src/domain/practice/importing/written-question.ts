import type { CellFault } from '../../sheets/sheet'

/** What a question is made of, before its options; a column or a marked line of a document carries one of them. */
export const FIELDS = [
  'kind',
  'caseStem',
  'stem',
  'options',
  'answer',
  'explanation',
  'difficulty',
  'source',
  'use',
] as const
export type Field = (typeof FIELDS)[number]

/** Options as far as files have them; more than a question of ours can hold, so that too many can be said. */
export const WRITTEN_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
export type WrittenLetter = (typeof WRITTEN_LETTERS)[number]

export type ColumnMeaning = Field | WrittenLetter

/** A question as somebody wrote it, not yet understood: every text as it stands, '' where nothing does. */
export interface WrittenQuestion extends Record<Field, string> {
  row: number
  sheet?: string
  /** By letter; '' where a cell is empty. Not tidied. */
  letters: string[]
  faults: { meaning: ColumnMeaning; fault: CellFault }[]
  /** The heading over each meaning, for telling a person where to look. */
  headings: Partial<Record<ColumnMeaning, string>>
}

export const emptyQuestion = (row: number): WrittenQuestion => ({
  row,
  kind: '',
  caseStem: '',
  stem: '',
  options: '',
  answer: '',
  explanation: '',
  difficulty: '',
  source: '',
  use: '',
  letters: [],
  faults: [],
  headings: {},
})
