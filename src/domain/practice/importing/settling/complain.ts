import type { RowProblem } from '../imported-question'
import type { CellFault } from '../../../sheets/sheet'
import { WRITTEN_LETTERS, type ColumnMeaning, type WrittenLetter, type WrittenQuestion } from '../written-question'
import { quote, tidyLine } from '../words/tidy'

const MEANING_WORDS: Record<string, string> = {
  kind: '题型',
  caseStem: '案例',
  stem: '题干',
  options: '选项',
  answer: '答案',
  explanation: '解析',
  difficulty: '难度',
  source: '来源',
  use: '用途',
}

/** 题干, 选项A: what a column was taken for. */
export const meaningWord = (meaning: ColumnMeaning): string => MEANING_WORDS[meaning] ?? `选项${meaning}`

/** Where a person looks: the heading as the file has it, for an option at least the cell with all options. */
const headingOf = ({ headings }: WrittenQuestion, meaning: ColumnMeaning): string | null =>
  headings[meaning] ?? (WRITTEN_LETTERS.includes(meaning as WrittenLetter) ? headings.options : undefined) ?? null

/** A problem of this row, at the column with this meaning; null: the row as a whole. */
export function complain(
  written: WrittenQuestion,
  meaning: ColumnMeaning | null,
  problem: string,
  instead: string,
): RowProblem {
  const begins = quote(written.stem, 20)
  return {
    row: written.row,
    ...(written.sheet === undefined ? {} : { sheet: written.sheet }),
    ...(begins === '' ? {} : { begins }),
    column: meaning && headingOf(written, meaning),
    problem,
    instead,
  }
}

const FAULT_WORDS: Record<CellFault, [string, string]> = {
  error: ['这一格是一个公式错误（如 #REF!）', '改成文字，或修好公式后重新保存'],
  formula: ['这一格是公式，文件里没有保存它的结果', '在 Excel 里打开并保存一次，或复制后“粘贴为值”'],
  'too-long': ['这一格的文字超过 4,000 个字', '删去多余的文字，一行只写一道题'],
}

export const complainOfFaults = (written: WrittenQuestion): RowProblem[] =>
  written.faults.map(({ meaning, fault }) => complain(written, meaning, ...FAULT_WORDS[fault]))

/** What was written, for quoting. */
export const shown = (text: string): string => `“${quote(tidyLine(text))}”`
