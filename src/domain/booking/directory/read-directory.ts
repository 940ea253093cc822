import { textOf, type Sheet, type SheetRow } from '../../sheets/sheet'
import { unguardFormula } from '../../sheets/formula-guard'
import { COLUMNS, DIRECTORY_SHEETS, NEEDED, OTHER_WORDS, SHEET_WORDS, type DirectorySheet } from './directory-columns'

/** A row as somebody wrote it: each column's text, '' where nothing is. */
export interface WrittenRow {
  sheet: string
  row: number
  texts: Readonly<Record<string, string>>
}

export type WrittenDirectory = Record<DirectorySheet, WrittenRow[]> & {
  /** Sentences about the file as a whole: what was not read. */
  notes: string[]
}

/** Headings stand within the first rows; above them is at most a title. */
const HEADING_ROWS = 10

const plainHeading = (text: string): string => text.replace(/[\s（）()：:、，,*＊_-]/g, '')

interface Found {
  kind: DirectorySheet
  /** Column by its key. */
  at: ReadonlyMap<string, number>
  headingRow: number
}

/** Which of the three tables a row of headings opens; null when it opens none. */
function tableOf({ row, cells }: SheetRow): Found | null {
  const columns = new Map<string, number>()
  for (const [column, cell] of cells) {
    const heading = plainHeading(textOf(cell))
    columns.set(OTHER_WORDS[heading] ?? heading, column)
  }
  for (const kind of [...DIRECTORY_SHEETS].reverse()) {
    const words: Readonly<Record<string, string>> = COLUMNS[kind]
    const at = new Map(
      Object.entries(words).flatMap(([key, word]) => {
        const column = columns.get(plainHeading(word))
        return column === undefined ? [] : [[key, column] as const]
      }),
    )
    if (NEEDED[kind].every((key) => at.has(key))) return { kind, at, headingRow: row }
  }
  return null
}

function rowsOf(sheet: Sheet, { kind, at, headingRow }: Found): WrittenRow[] {
  const keys = Object.keys(COLUMNS[kind])
  return sheet.rows
    .filter(({ row }) => row > headingRow)
    .map(({ row, cells }) => ({
      ...{ sheet: sheet.name || SHEET_WORDS[kind], row },
      texts: Object.fromEntries(keys.map((key) => [key, unguardFormula(textOf(cells.get(at.get(key) ?? -1)).trim())])),
    }))
    .filter(({ texts }) => Object.values(texts).some(Boolean))
}

/**
 * Finds the tables of firms, lawyers and pairings in the sheets of a file, by their headings and wherever they stand.
 *
 * @example a sheet whose first row is 律所名称, 电话 // firms
 */
export function readDirectory(sheets: readonly Sheet[]): WrittenDirectory {
  const read: WrittenDirectory = { firms: [], lawyers: [], pairings: [], notes: [] }
  for (const sheet of sheets) {
    const found = sheet.rows.slice(0, HEADING_ROWS).map(tableOf).find(Boolean)
    if (found) read[found.kind].push(...rowsOf(sheet, found))
    else if (sheet.rows.length > 0) read.notes.push(`工作表“${sheet.name}”里没有认得的列名，没有读。`)
  }
  return read
}

/**
 * A civil day as people and spreadsheets write it; null when it is none.
 *
 * @example readDay('2026年1月1日') // 2026-01-01, as are 2026-1-1, 2026/1/1 and 2026.1.1
 */
export function readDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(text.trim()) ?? []
  if (!year || !month || !day) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Several words of one cell. */
export const wordsIn = (text: string): string[] =>
  text
    .split(/[、，,;；/\n]+/)
    .map((word) => word.trim())
    .filter(Boolean)
