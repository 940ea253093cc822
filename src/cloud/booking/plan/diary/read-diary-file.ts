import { runProgram, type ProgramLimits } from '@/cloud/kernel/programs/run-program'
import type { DiaryRead } from './read-diary'

/** 7,000 entries, 140 of them weekly for ten years, took 4 seconds and 120 MB beside other work. */
const LIMITS: ProgramLimits = { seconds: 8, heapMegabytes: 150, residentMegabytes: 300, outputBytes: 4 * 1024 * 1024 }

const TOO_MUCH = '这个日历文件太复杂，读到一半停下了。请在日历软件里只导出最近两个月的安排，再试一次。'
const BROKEN = '这个日历文件读不了，可能已经损坏。请从日历软件里重新导出。'

/**
 * Reads an .ics file by a program of its own (`cloud/programs/read-diary.ts`): one row that repeats on a day no calendar
 * has keeps the reading library busy for hours. Whatever the bytes are, it answers and never throws.
 */
export async function readDiaryFile(bytes: Uint8Array, now: Date): Promise<DiaryRead> {
  const input = Buffer.concat([Buffer.from(`${now.toISOString()}\n`), bytes])
  const ended = await runProgram('read-diary', input, LIMITS)
  if (!ended.ok) return { ok: false, message: ended.reason === 'crash' ? BROKEN : TOO_MUCH }
  return JSON.parse(ended.output.toString('utf8')) as DiaryRead
}
