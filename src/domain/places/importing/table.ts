import { bare, tidyLine } from '../../practice/importing/words/tidy'
import { textOf, type Sheet, type SheetRow } from '../../sheets/sheet'

/** One thing that is wrong in a row, and what to write instead. */
export interface RowProblem {
  row: number
  column: string | null
  problem: string
  instead: string
}

export interface TableRow<M extends string> {
  row: number
  /** Text by meaning; '' where the cell is empty or there is no such column. */
  text: (meaning: M) => string
  /** Cells of columns without a meaning of their own, by heading. */
  others: { heading: string; text: string }[]
  /** What a column is called in the file. */
  heading: (meaning: M) => string | null
}

export interface Table<M extends string> {
  headings: { heading: string; meaning: M | null }[]
  rows: TableRow<M>[]
}

/** Words of headings by meaning, without punctuation and in lower case; the first that fits a heading whole decides. */
export type Lexicon<M extends string> = Readonly<Record<M, readonly string[]>>

/** Titles and notes above the headings: that many rows at most. */
const SEARCHED_ROWS = 20

const meaningIn = <M extends string>(lexicon: Lexicon<M>, heading: string): M | null =>
  (Object.keys(lexicon) as M[]).find((meaning) => lexicon[meaning].includes(bare(heading))) ?? null

interface Column<M extends string> {
  at: number
  heading: string
  meaning: M | null
}

const columnsOf = <M extends string>({ cells }: SheetRow, lexicon: Lexicon<M>): Column<M>[] =>
  [...cells].map(([at, cell]) => {
    const heading = tidyLine(textOf(cell))
    return { at, heading, meaning: meaningIn(lexicon, heading) }
  })

function rowOf<M extends string>({ row, cells }: SheetRow, columns: readonly Column<M>[]): TableRow<M> {
  const of = (meaning: M) => columns.find((column) => column.meaning === meaning)
  const textAt = (at: number | undefined) => (at === undefined ? '' : tidyLine(textOf(cells.get(at))))
  return {
    row,
    text: (meaning) => textAt(of(meaning)?.at),
    others: columns.filter(({ meaning }) => meaning === null).map(({ at, heading }) => ({ heading, text: textAt(at) })),
    heading: (meaning) => of(meaning)?.heading ?? null,
  }
}

/**
 * A table of one sheet: the first row that names all that is needed is its heading, what is below are its rows.
 *
 * @returns null when no sheet has such a row
 */
export function readTable<M extends string>(
  sheets: readonly Sheet[],
  lexicon: Lexicon<M>,
  needed: readonly M[],
): Table<M> | null {
  for (const { rows } of sheets)
    for (const [n, row] of rows.slice(0, SEARCHED_ROWS).entries()) {
      const columns = columnsOf(row, lexicon)
      if (!needed.every((meaning) => columns.some((column) => column.meaning === meaning))) continue
      const headings = columns.map(({ heading, meaning }) => ({ heading, meaning }))
      return { headings, rows: rows.slice(n + 1).map((below) => rowOf(below, columns)) }
    }
  return null
}
