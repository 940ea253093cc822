import { textOf, type Sheet, type SheetRow } from '../../../sheets/sheet'
import { unguardFormula } from '../../../sheets/formula-guard'
import { finishSteps } from '../finish-steps'
import { NEEDED_COLUMNS, OTHER_HEADINGS, ROSTER_COLUMNS, type RosterColumn } from './roster-columns'

/** A row as somebody wrote it: each column's text, '' where nothing is. */
export interface RosterRow {
  sheet: string
  row: number
  texts: Readonly<Record<RosterColumn, string>>
}

export interface WrittenRoster {
  rows: RosterRow[]
  /** Sentences about the file as a whole: what was not read. */
  notes: string[]
}

/** Headings stand within the first rows; above them is at most a title. */
const HEADING_ROWS = 10

const plainHeading = (text: string): string => text.replace(/[\s（）()：:、，,*＊_-]/g, '')
const KEYS = Object.keys(ROSTER_COLUMNS) as RosterColumn[]

function keyOf(heading: string): RosterColumn | undefined {
  return KEYS.find((key) => ROSTER_COLUMNS[key] === heading) ?? OTHER_HEADINGS.get(heading)
}

interface Heading {
  row: number
  at: ReadonlyMap<RosterColumn, number>
}

/** The columns that a row of headings opens; null when it opens no roster. */
function headingOf({ row, cells }: SheetRow): Heading | null {
  const at = new Map<RosterColumn, number>()
  for (const [column, cell] of cells) {
    const key = keyOf(plainHeading(textOf(cell)))
    if (key && !at.has(key)) at.set(key, column)
  }
  return NEEDED_COLUMNS.every((key) => at.has(key)) ? { row, at } : null
}

/** One row a step. */
function* rowsBelow(sheet: Sheet, heading: Heading, rows: RosterRow[]): Generator<void, void> {
  const textAt = ({ cells }: SheetRow, key: RosterColumn) =>
    unguardFormula(textOf(cells.get(heading.at.get(key) ?? -1)).trim())
  for (const line of sheet.rows) {
    yield
    if (line.row <= heading.row) continue
    const texts = Object.fromEntries(KEYS.map((key) => [key, textAt(line, key)])) as RosterRow['texts']
    if (KEYS.some((key) => texts[key] !== '')) rows.push({ sheet: sheet.name || '名册', row: line.row, texts })
  }
}

/**
 * Finds the people of a roster in the sheets of a file, by the headings and wherever they stand.
 *
 * @example a sheet whose first row is 姓名, 单位, 职务, 类别, 手机号
 */
export const readRoster = (sheets: readonly Sheet[]): WrittenRoster => finishSteps(readInSteps(sheets))

/** The same, one row a step: a server has others to answer, too. */
export function* readInSteps(sheets: readonly Sheet[]): Generator<void, WrittenRoster> {
  const read: WrittenRoster = { rows: [], notes: [] }
  for (const sheet of sheets) {
    const heading = sheet.rows.slice(0, HEADING_ROWS).map(headingOf).find(Boolean)
    if (heading) yield* rowsBelow(sheet, heading, read.rows)
    else if (sheet.rows.length > 0) read.notes.push(`工作表“${sheet.name}”里没有姓名、单位、类别这几列，没有读。`)
  }
  return read
}
