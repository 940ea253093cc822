import { CsvError, parse } from 'csv-parse/sync'
import type { Cell, Sheet, SheetRow } from '@/domain/practice/importing/tables/sheet'
import { openGauge } from '../gauge'
import { RefusedFile } from '../refused-file'

const DELIMITERS = [',', '\t', ';', '，'] as const

/** The sign that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000).replace(/"[^"]*"/g, '')
  const times = (sign: string) => head.split(sign).length
  return DELIMITERS.reduce((most, sign) => (times(sign) > times(most) ? sign : most))
}

function parseRecords(text: string): string[][] {
  const options = { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, bom: true }
  try {
    return parse(text, { ...options, skip_empty_lines: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? `从第 ${error.lines} 行起，` : ''
    throw new RefusedFile(`${line}有一个双引号没有配对，后面的内容分不开。请补上或删去引号，或者另存为 .xlsx 再导入。`)
  }
}

/**
 * A table of text. Rows are counted as Excel shows them: a cell with line breaks is one row, an empty line is one.
 *
 * @throws {RefusedFile} a quote that never ends, or more than FILE_LIMITS allows
 */
export function readCsv(text: string): Sheet {
  const gauge = openGauge()
  const rows: SheetRow[] = []
  for (const [n, record] of parseRecords(text).entries()) {
    const filled = record.map((value, column) => [column, value] as const).filter(([, value]) => value.trim() !== '')
    if (filled.length === 0) continue
    gauge.row()
    rows.push({
      row: n + 1,
      cells: new Map(filled.map(([column, value]): [number, Cell] => [column, gauge.cell(value)])),
    })
  }
  return { name: '', rows, merged: [] }
}
