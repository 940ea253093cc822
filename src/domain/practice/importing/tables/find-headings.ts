import { WRITTEN_LETTERS, type ColumnMeaning } from '../written-question'
import { tidyLine } from '../words/tidy'
import { readHeading } from './column-meanings'
import { textOf, type SheetRow } from '../../../sheets/sheet'

export interface Column {
  at: number
  heading: string
  meaning: ColumnMeaning | null
}

export interface Headings {
  columns: Column[]
  /** Where the questions begin, in `rows`. */
  next: number
}

/** Titles, notes and blank lines above the headings: that many rows at most. */
const SEARCHED_ROWS = 40

const readColumns = ({ cells }: SheetRow): Column[] =>
  [...cells].map(([at, cell]) => {
    const heading = tidyLine(textOf(cell))
    return { at, heading, meaning: readHeading(heading) }
  })

const isLetter = (meaning: ColumnMeaning | null) => (WRITTEN_LETTERS as readonly (string | null)[]).includes(meaning)

/** A stem, and something to tell right from wrong by. */
const areHeadings = (columns: Column[]): boolean =>
  columns.some(({ meaning }) => meaning === 'stem') &&
  columns.some(({ meaning }) => meaning === 'answer' || meaning === 'options' || isLetter(meaning))

/** Under a merged heading 选项 a second row may say A, B, C, D. */
function readLettersBelow(columns: Column[], below: SheetRow | undefined): Column[] | null {
  const letters = below ? readColumns(below) : []
  if (letters.length < 2 || !letters.every(({ meaning }) => isLetter(meaning))) return null
  const covered = new Set(letters.map(({ at }) => at))
  return [...columns.filter(({ at, meaning }) => !covered.has(at) && meaning !== 'options'), ...letters]
}

/** The heading row, wherever it stands below titles and notes; null: this sheet has none. */
export function findHeadings(rows: readonly SheetRow[]): Headings | null {
  for (const [n, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
    const columns = readColumns(row)
    const lettered = columns.some(({ meaning }) => meaning === 'stem') ? readLettersBelow(columns, rows[n + 1]) : null
    if (lettered && areHeadings(lettered)) return { columns: lettered, next: n + 2 }
    if (areHeadings(columns)) return { columns, next: n + 1 }
  }
  return null
}
