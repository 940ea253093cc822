import type { Sheet } from '@/domain/sheets/sheet'
import { judgeKind } from './file-kind'
import { finishInTurns } from './in-turns'
import { openPackage } from './package/open-package'
import { readRelationships } from './package/relationships'
import { RefusedFile, refuseFile } from './refused-file'
import { outputOfReader, type FileRead, type GivenFile } from './run-reader'
import { sheetsInSteps } from './sheet-lines'
import { decodeText } from './text/decode-text'
import { readCsv } from './text/read-csv'
import { readWorkbook } from './xlsx/read-workbook'

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
export async function readSheetBytes(bytes: Uint8Array): Promise<FileRead<Sheet[]>> {
  try {
    return { ok: true, read: await read(bytes) }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, message: error.message }
    throw error
  }
}

/** The sheets of a .xlsx, or the one of a .csv, read by a program that is fenced in. */
export async function readSheetFile(file: GivenFile): Promise<FileRead<Sheet[]>> {
  const written = await outputOfReader('read-sheets', file)
  return written.ok ? finishInTurns(sheetsInSteps(written.read)) : written
}
