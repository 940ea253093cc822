import { emptyQuestion, FIELDS, WRITTEN_LETTERS, type ColumnMeaning, type WrittenQuestion } from '../written-question'
import { readTruthPair } from '../words/truth'
import type { Column } from './find-headings'
import { textOf, type SheetRow } from '../../../sheets/sheet'

type Placed = ReadonlyMap<ColumnMeaning, readonly Column[]>

const isFilled = (text: string) => text.trim() !== ''

/** What stands under the columns of a meaning: the first that is filled; of the source, all. */
function textUnder(row: SheetRow, placed: Placed, meaning: ColumnMeaning): string {
  const texts = (placed.get(meaning) ?? []).map(({ at }) => textOf(row.cells.get(at))).filter(isFilled)
  return meaning === 'source' ? texts.join(' · ') : (texts[0] ?? '')
}

/** A row of a sheet as a question. */
export function writeRow(row: SheetRow, placed: Placed): WrittenQuestion {
  const written = emptyQuestion(row.row)
  for (const field of FIELDS) written[field] = textUnder(row, placed, field)
  written.letters = WRITTEN_LETTERS.map((letter) => textUnder(row, placed, letter))
  for (const [meaning, columns] of placed) {
    written.headings[meaning] = columns[0]!.heading
    for (const { at } of columns) {
      const cell = row.cells.get(at)
      if (typeof cell === 'object') written.faults.push({ meaning, fault: cell.fault })
    }
  }
  return written
}

/** A row of a template that nobody filled in: no stem, no answer, at most 正确/错误 as options, no faulty cell. */
export function isUnused({ stem, answer, options, letters, explanation, caseStem, faults }: WrittenQuestion): boolean {
  const offered = letters.filter(isFilled)
  if (faults.length > 0 || [stem, answer, options, explanation, caseStem].some(isFilled)) return false
  return offered.length === 0 || readTruthPair(offered) !== null
}

/** The headings once more, in the middle of a sheet. */
export const repeatsHeadings = (row: SheetRow, columns: readonly Column[]): boolean =>
  columns.filter(({ at, heading }) => textOf(row.cells.get(at)).trim() === heading && heading !== '').length >= 2
