import type { ColumnMeaning } from '../written-question'
import type { Column } from './find-headings'

/** The plainest heading wins where two columns say they are the same thing. */
const PLAINEST: Partial<Record<ColumnMeaning, RegExp>> = {
  kind: /题型/,
  stem: /题干/,
  answer: /正确|标准|^答案/,
  explanation: /解析/,
  difficulty: /^难度/,
}

/** Columns by meaning, the plainest first. */
export function placeColumns(columns: readonly Column[]): Map<ColumnMeaning, Column[]> {
  const placed = new Map<ColumnMeaning, Column[]>()
  for (const column of columns) {
    if (column.meaning === null) continue
    const same = placed.get(column.meaning) ?? []
    const first =
      PLAINEST[column.meaning]?.test(column.heading) && !PLAINEST[column.meaning]!.test(same[0]?.heading ?? '')
    placed.set(column.meaning, first ? [column, ...same] : [...same, column])
  }
  return placed
}
