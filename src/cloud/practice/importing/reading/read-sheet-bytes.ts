import type { Sheet } from '@/domain/practice/importing/tables/sheet'
import { textOf } from '@/domain/practice/importing/tables/sheet'
import { judgeKind } from './file-kind'
import { openPackage } from './package/open-package'
import { readRelationships } from './package/relationships'
import { RefusedFile, refuseFile } from './refused-file'
import { decodeText } from './text/decode-text'
import { readCsv } from './text/read-csv'
import { readWorkbook } from './xlsx/read-workbook'

/** A sheet as it travels between two processes: cells as pairs of column and text. */
export interface PlainSheet {
  name: string
  rows: { row: number; cells: [number, string][] }[]
}

/** `message`: why the file as a whole was not read, and what to do next. */
export type SheetsResult = { ok: true; sheets: PlainSheet[] } | { ok: false; message: string }

const NO_TABLE = '这不是 Excel 表格。请导入 .xlsx 或 .csv 文件。'

const plain = ({ name, rows }: Sheet): PlainSheet => ({
  name,
  rows: rows.map(({ row, cells }) => ({ row, cells: [...cells].map(([at, cell]) => [at, textOf(cell)]) })),
})

async function read(bytes: Uint8Array): Promise<Sheet[]> {
  const kind = judgeKind(bytes)
  if (typeof kind === 'object') return refuseFile(kind.refused)
  if (kind !== 'package') return [readCsv(decodeText(bytes))]
  const file = await openPackage(bytes)
  const main = readRelationships(file, '').find(({ type }) => type === 'officeDocument')?.target ?? ''
  return /(^|\/)workbook[^/]*\.xml$/i.test(main) ? readWorkbook(file, main) : refuseFile(NO_TABLE)
}

/** Reads the tables of a file in this very process; only the program that is fenced in for it calls this. */
export async function readSheetBytes(bytes: Uint8Array): Promise<SheetsResult> {
  try {
    return { ok: true, sheets: (await read(bytes)).map(plain) }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, message: error.message }
    throw error
  }
}
