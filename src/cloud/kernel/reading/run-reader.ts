import { runProgram, type ProgramLimits } from '../programs/run-program'
import { judgeKind } from './file-kind'
import { FILE_LIMITS, PROGRAM_LIMITS } from './limits'

export interface GivenFile {
  /** With its ending, for nothing but sentences; the kind is judged by the bytes. */
  name: string
  bytes: Uint8Array
}

/** `message`: why the file as a whole was not read, and what to do next. */
export type FileRead<T> = { ok: true; read: T } | { ok: false; message: string }

const ENDED = {
  time: '读这个文件用了太长时间，已经停下。请只留下要导入的内容，分成几个小一些的文件再导入。',
  memory: '读这个文件要用的内存太多，已经停下。请只留下要导入的内容，分成几个小一些的文件再导入。',
  crash: '这个文件读不了，可能已经损坏。请用 Excel、Word 或 WPS 打开，另存一份再导入。',
} as const

/**
 * Has a file read by a program of its own with limits of time and memory; how many at once is for the caller to say.
 * What can be told from size and first bytes is told at once. Whatever the bytes are, it answers and never throws.
 */
export async function runReader<T>(program: string, file: GivenFile, limits?: ProgramLimits): Promise<FileRead<T>> {
  const ended = await outputOfReader(program, file, limits)
  return ended.ok ? (JSON.parse(ended.read.toString('utf8')) as FileRead<T>) : ended
}

/** The same, what the program wrote left as it is. */
export async function outputOfReader(
  program: string,
  { name, bytes }: GivenFile,
  limits: ProgramLimits = PROGRAM_LIMITS,
): Promise<FileRead<Buffer>> {
  if (bytes.length > FILE_LIMITS.bytes)
    return { ok: false, message: `“${name}”超过 20 MB。请删去图片和用不着的工作表，或分成几个文件再导入。` }
  const kind = judgeKind(bytes)
  if (typeof kind === 'object') return { ok: false, message: kind.refused }
  const ended = await runProgram(program, bytes, limits)
  if (!ended.ok) return { ok: false, message: ENDED[ended.reason] }
  return { ok: true, read: ended.output }
}
