import type { ReadQuestions } from '@/domain/practice/importing/imported-question'
import { runProgram, type ProgramLimits } from '../../../kernel/programs/run-program'
import { judgeKind } from './file-kind'
import { FILE_LIMITS, PROGRAM_LIMITS } from './limits'

export interface QuestionFile {
  /** With its ending, for nothing but sentences; the kind is judged by the bytes. */
  name: string
  bytes: Uint8Array
}

/** `message`: why the file as a whole was not read, and what to do next. */
export type ReadingResult = { ok: true; read: ReadQuestions } | { ok: false; message: string }

const ENDED = {
  time: '读这个文件用了太长时间，已经停下。请只留下题目，分成几个小一些的文件再导入。',
  memory: '读这个文件要用的内存太多，已经停下。请只留下题目，分成几个小一些的文件再导入。',
  crash: '这个文件读不了，可能已经损坏。请用 Excel、Word 或 WPS 打开，另存一份再导入。',
} as const

/**
 * Reads questions from .xlsx, .csv or .docx. What can be told from size and first bytes is told at once; the rest is
 * read by a program of its own with limits of time and memory; how many at once is for the caller to say. Whatever the
 * bytes are, it answers and never throws.
 */
export async function readQuestionFile(
  { name, bytes }: QuestionFile,
  limits: ProgramLimits = PROGRAM_LIMITS,
): Promise<ReadingResult> {
  if (bytes.length > FILE_LIMITS.bytes)
    return { ok: false, message: `“${name}”超过 20 MB。请删去图片和用不着的工作表，或分成几个文件再导入。` }
  const kind = judgeKind(bytes)
  if (typeof kind === 'object') return { ok: false, message: kind.refused }
  const ended = await runProgram('read-questions', bytes, limits)
  if (!ended.ok) return { ok: false, message: ENDED[ended.reason] }
  return JSON.parse(ended.output.toString('utf8')) as ReadingResult
}
