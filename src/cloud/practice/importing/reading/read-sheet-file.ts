import type { Sheet } from '@/domain/practice/importing/tables/sheet'
import { runProgram } from '../../../kernel/programs/run-program'
import { PROGRAM_LIMITS } from './limits'
import type { SheetsResult } from './read-sheet-bytes'

const ENDED = {
  time: '读这个文件用了太长时间，已经停下。请只留下要导入的表，分成几个小一些的文件再导入。',
  memory: '读这个文件要用的内存太多，已经停下。请只留下要导入的表，分成几个小一些的文件再导入。',
  crash: '这个文件读不了，可能已经损坏。请用 Excel 或 WPS 打开，另存一份再导入。',
} as const

/** The tables of a .xlsx or .csv, read by a program of its own with limits; it answers and never throws. */
export async function readSheetFile(
  bytes: Uint8Array,
): Promise<{ ok: true; sheets: Sheet[] } | { ok: false; message: string }> {
  const ended = await runProgram('read-sheets', bytes, PROGRAM_LIMITS)
  if (!ended.ok) return { ok: false, message: ENDED[ended.reason] }
  const read = JSON.parse(ended.output.toString('utf8')) as SheetsResult
  if (!read.ok) return read
  const sheets = read.sheets.map(({ name, rows }) => ({
    ...{ name, merged: [] },
    rows: rows.map(({ row, cells }) => ({ row, cells: new Map(cells) })),
  }))
  return { ok: true, sheets }
}
