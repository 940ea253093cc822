import { CsvError, parse } from 'csv-parse/sync'
import type { Cell, Sheet, SheetRow } from '@/domain/sheets/sheet'
import { openGauge } from '../gauge'
import { RefusedFile, refuseFile } from '../refused-file'

/** In characters, quotes and delimiters included. */
const RECORD_MAX = 100_000

const DELIMITERS = [',', '\t', ';', '，'] as const

/** The sign that stands most often outside quotes in the first lines. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000).replace(/"[^"]*"/g, '')
  const times = (sign: string) => head.split(sign).length
  return DELIMITERS.reduce((most, sign) => (times(sign) > times(most) ? sign : most))
}

/** Excel's own number of rows; blank lines count towards it. */
const LINES_MAX = 1_048_576

function messageOf(error: CsvError): string {
  const line = typeof error.lines === 'number' ? `到第 ${error.lines} 行为止，` : ''
  return `${line}有一个双引号没有配对，或者一行太长，内容分不开。请检查引号，或者在 Excel 里另存为 .xlsx 再导入。`
}

/**
 * csv-parse measures a record by its text and would keep one of nothing but delimiters, or millions of nothing at all.
 * Looked at before: no line is longer than a row can be, and there are no more than Excel has.
 */
function checkLines(text: string): void {
  let lines = 0
  for (let from = 0, to = 0; to !== -1; from = to + 1) {
    to = text.indexOf('\n', from)
    lines += 1
    if ((to === -1 ? text.length : to) - from > RECORD_MAX)
      refuseFile('有一行太长，不像表格。请检查文件，或者在 Excel 里另存为 .xlsx 再导入。')
    if (lines > LINES_MAX) refuseFile('文件的行数比 Excel 一张表还多。请只留下要导入的内容再导入。')
  }
}

/** Hands over each record as it is read, so that nothing is kept of a file that holds nothing. */
function eachRecord(text: string, onRecord: (record: string[], n: number) => void): void {
  let n = 0
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      bom: true,
      skip_empty_lines: false,
      max_record_size: RECORD_MAX,
      on_record: (record: string[]) => {
        n += 1
        onRecord(record, n)
        return null
      },
    })
  } catch (error) {
    if (error instanceof CsvError) throw new RefusedFile(messageOf(error))
    throw error
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
  checkLines(text)
  eachRecord(text, (record, row) => {
    const cells = new Map<number, Cell>()
    for (const [column, value] of record.entries()) if (value.trim() !== '') cells.set(column, gauge.cell(value))
    if (cells.size === 0) return
    gauge.row()
    rows.push({ row, cells })
  })
  return { name: '', rows, merged: [] }
}
