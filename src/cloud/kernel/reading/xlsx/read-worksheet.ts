import type { Cell, MergedCells, Sheet, SheetRow } from '@/domain/sheets/sheet'
import { FILE_LIMITS } from '../limits'
import { parseXml } from '../package/parse-xml'
import type { Gauge } from '../gauge'
import { refuseFile } from '../refused-file'
import { textGatherer, decodeEscapes } from './read-strings'
import type { NumberLook } from './read-styles'
import { showNumber, type Calendar } from './show-number'

export interface Workbook {
  strings: readonly string[]
  looks: readonly NumberLook[]
  calendar: Calendar
}

const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** `C12` → column 2, row 12; null: not an address. */
function readAddress(address: string): { column: number; row: number } | null {
  const [, letters, row] = ADDRESS.exec(address.toUpperCase()) ?? []
  if (!letters) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { column, row: Number(row) }
}

function readMerged(range: string): MergedCells | null {
  const [from, to] = range.split(':').map((address) => readAddress(address))
  if (!from || !to) return null
  return { top: from.row, bottom: to.row, left: from.column, right: to.column }
}

interface OpenCell {
  type: string
  look: NumberLook
  column: number
  value: string
  hasValue: boolean
  hasFormula: boolean
}

/** What a cell shows; formulas are never computed, their saved result is. Null: nothing. */
function show({ type, look, value, hasValue, hasFormula }: OpenCell, inline: string, book: Workbook): Cell | null {
  if (type === 'e') return { fault: 'error' }
  if (type === 'inlineStr') return inline
  if (!hasValue) return hasFormula ? { fault: 'formula' } : null
  if (type === 's') return book.strings[Number(value)] ?? { fault: 'error' }
  if (type === 'b') return value.trim() === '1' ? 'TRUE' : 'FALSE'
  if (type === 'str' || type === 'd') return decodeEscapes(value)
  return showNumber(value, look, book.calendar)
}

/**
 * The cells of a worksheet that hold something, wherever they stand: nothing is reserved for what lies between, and
 * the dimension that the sheet claims is not believed.
 *
 * @throws {RefusedFile} more rows, cells, text or merged areas than FILE_LIMITS allows
 */
export function readWorksheet(name: string, xml: Uint8Array, book: Workbook, gauge: Gauge): Sheet {
  const rows = new Map<number, Map<number, Cell>>()
  const merged: MergedCells[] = []
  const inline = textGatherer()
  let row = 0
  let nextColumn = 0
  let cell: OpenCell | null = null
  let inValue = false

  const keep = (shown: Cell | null, column: number) => {
    if (shown === null || (typeof shown === 'string' && shown.trim() === '')) return
    const cells = rows.get(row) ?? new Map<number, Cell>()
    if (cells.size === 0) gauge.row()
    cells.set(column, gauge.cell(shown))
    rows.set(row, cells)
  }

  const openCell = ({ r = '', t = 'n', s = '0' }: Readonly<Record<string, string>>) => {
    const column = readAddress(r)?.column ?? nextColumn
    nextColumn = column + 1
    inline.begin()
    cell = { type: t, look: book.looks[Number(s)] ?? 'plain', column, value: '', hasValue: false, hasFormula: false }
  }

  parseXml(xml, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = Number(attributes.r ?? row + 1)
        nextColumn = 0
      } else if (tag === 'c') openCell(attributes)
      else if (tag === 'mergeCell') {
        const area = readMerged(attributes.ref ?? '')
        if (area) merged.push(area)
        if (merged.length > FILE_LIMITS.merged) refuseFile('表格里合并的单元格太多。请取消合并后再导入。')
      } else if (cell && tag === 'v') {
        inValue = true
        cell.hasValue = true
      } else if (cell && tag === 'f') cell.hasFormula = true
      else if (cell) inline.open(tag)
    },
    close(tag) {
      if (tag === 'v') inValue = false
      else if (tag === 'c' && cell) {
        keep(show(cell, inline.take(), book), cell.column)
        cell = null
      } else if (cell) inline.close(tag)
    },
    text(piece) {
      if (inValue && cell) cell.value += piece
      else if (cell) inline.add(piece)
    },
  })
  const sorted: SheetRow[] = [...rows].sort(([a], [b]) => a - b).map(([at, cells]) => ({ row: at, cells }))
  return { name, rows: sorted, merged }
}
