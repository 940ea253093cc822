import { readDocument, readSheetsAsDocument } from '@/domain/practice/importing/document/read-document'
import type { ReadQuestions } from '@/domain/practice/importing/imported-question'
import { readSheets } from '@/domain/practice/importing/tables/read-sheets'
import type { Sheet } from '@/domain/sheets/sheet'
import { readWord } from './docx/read-word'
import { judgeKind } from '@/cloud/kernel/reading/file-kind'
import { FILE_LIMITS } from '@/cloud/kernel/reading/limits'
import { openPackage } from '@/cloud/kernel/reading/package/open-package'
import { readRelationships } from '@/cloud/kernel/reading/package/relationships'
import type { ReadingResult } from './read-question-file'
import { RefusedFile, refuseFile } from '@/cloud/kernel/reading/refused-file'
import { decodeText } from '@/cloud/kernel/reading/text/decode-text'
import { readCsv } from '@/cloud/kernel/reading/text/read-csv'
import { readWorkbook } from '@/cloud/kernel/reading/xlsx/read-workbook'

const NO_QUESTIONS =
  '没有找到题目。表格里要有一行标题，至少写着“题干”和“答案”；文档里每道题要有题号、A B C D 选项和“答案：”。请对照模板改好再导入。'

const ofSheets = (sheets: readonly Sheet[]): ReadQuestions | null => readSheets(sheets) ?? readSheetsAsDocument(sheets)

async function readPackage(bytes: Uint8Array): Promise<ReadQuestions | null> {
  const file = await openPackage(bytes)
  const main = readRelationships(file, '').find(({ type }) => type === 'officeDocument')?.target ?? ''
  if (/(^|\/)workbook[^/]*\.xml$/i.test(main)) return ofSheets(readWorkbook(file, main))
  if (/(^|\/)document[^/]*\.xml$/i.test(main)) return readDocument(readWord(file, main))
  return refuseFile('这不是 Excel 表格，也不是 Word 文档。请导入 .xlsx、.csv 或 .docx 文件。')
}

async function read(bytes: Uint8Array): Promise<ReadQuestions> {
  const kind = judgeKind(bytes)
  if (typeof kind === 'object') return refuseFile(kind.refused)
  const found = kind === 'package' ? await readPackage(bytes) : ofSheets([readCsv(decodeText(bytes))])
  if (!found || found.questions.length + found.refused === 0) return refuseFile(NO_QUESTIONS)
  if (found.questions.length + found.refused > FILE_LIMITS.rows)
    return refuseFile('文件超过 10,000 行。请分成几个文件，分别导入。')
  return found
}

/** Reads a file in this very process; only the program that is fenced in for it calls this. */
export async function readBytes(bytes: Uint8Array): Promise<ReadingResult> {
  try {
    return { ok: true, read: await read(bytes) }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, message: error.message }
    throw error
  }
}
