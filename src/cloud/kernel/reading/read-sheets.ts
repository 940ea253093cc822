import type { Cell, Sheet } from '@/domain/sheets/sheet'
import { judgeKind } from './file-kind'
import { finishInTurns } from './in-turns'
import { openPackage } from './package/open-package'
import { readRelationships } from './package/relationships'
import { RefusedFile, refuseFile } from './refused-file'
import { runReader, type FileRead, type GivenFile } from './run-reader'
import { decodeText } from './text/decode-text'
import { readCsv } from './text/read-csv'
import { readWorkbook } from './xlsx/read-workbook'

/** A sheet as it crosses from the program that read it: a map does not. */
interface PlainSheet {
  name: string
  rows: { row: number; cells: [number, Cell][] }[]
}

async function read(bytes: Uint8Array): Promise<Sheet[]> {
  const kind = judgeKind(bytes)
  if (typeof kind === 'object') return refuseFile(kind.refused)
  if (kind === 'text') return [readCsv(decodeText(bytes))]
  const file = await openPackage(bytes)
  const main = readRelationships(file, '').find(({ type }) => type === 'officeDocument')?.target ?? ''
  if (/(^|\/)workbook[^/]*\.xml$/i.test(main)) return readWorkbook(file, main)
  return refuseFile('这不是 Excel 表格。请导入 .xlsx 或 .csv 文件。')
}

/** Reads a file in this very process; only the program that is fenced in for it calls this. */
export async function readSheetBytes(bytes: Uint8Array): Promise<FileRead<PlainSheet[]>> {
  try {
    const sheets = await read(bytes)
    return {
      ok: true,
      read: sheets.map(({ name, rows }) => ({
        name,
        rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })),
      })),
    }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, message: error.message }
    throw error
  }
}

/** One row a step: a long sheet keeps nobody else waiting. */
function* unpack(plain: readonly PlainSheet[]): Generator<void, Sheet[]> {
  const sheets: Sheet[] = []
  for (const { name, rows } of plain) {
    const sheet: Sheet = { name, merged: [], rows: [] }
    sheets.push(sheet)
    for (const { row, cells } of rows) {
      yield
      sheet.rows.push({ row, cells: new Map(cells) })
    }
  }
  return sheets
}

/** The sheets of a .xlsx, or the one of a .csv, read by a program that is fenced in. */
export async function readSheetFile(file: GivenFile): Promise<FileRead<Sheet[]>> {
  const result = await runReader<PlainSheet[]>('read-sheets', file)
  if (!result.ok) return result
  return { ok: true, read: await finishInTurns(unpack(result.read)) }
}
