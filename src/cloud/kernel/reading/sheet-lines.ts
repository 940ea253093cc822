import type { Cell, Sheet, SheetRow } from '@/domain/sheets/sheet'
import type { FileRead } from './run-reader'

/** A row as it crosses from the program that read it: a map does not. */
interface PlainRow {
  row: number
  cells: [number, Cell][]
}

/** The first line says whether the file was read; then each sheet its name, and its rows below it. */
type Line = { ok: true } | { ok: false; message: string } | { sheet: string } | PlainRow

const lineOf = (line: Line): string => `${JSON.stringify(line)}\n`
const rowLine = ({ row, cells }: SheetRow): string => lineOf({ row, cells: [...cells] })

/** A file that was read, one row a line: whoever reads them need not read all in one go. */
export function toSheetLines(file: FileRead<Sheet[]>): string {
  if (!file.ok) return lineOf(file)
  const sheets = file.read.map(({ name, rows }) => lineOf({ sheet: name }) + rows.map(rowLine).join(''))
  return lineOf({ ok: true }) + sheets.join('')
}

/** One line a step: a long sheet keeps nobody else waiting. */
export function* sheetsInSteps(written: Buffer): Generator<void, FileRead<Sheet[]>> {
  const read: Sheet[] = []
  for (let from = 0; from < written.length;) {
    const end = written.indexOf('\n', from)
    const line = JSON.parse(written.toString('utf8', from, end)) as Line
    if ('sheet' in line) read.push({ name: line.sheet, merged: [], rows: [] })
    else if ('row' in line) read.at(-1)!.rows.push({ row: line.row, cells: new Map(line.cells) })
    else if (!line.ok) return line
    from = end + 1
    yield
  }
  return { ok: true, read }
}
