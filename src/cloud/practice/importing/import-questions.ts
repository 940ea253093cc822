import type { Result } from '@/contract/client'
import type { ImportReport, importQuestions as contract } from '@/contract/console/console-import'
import type { Parsed } from '@/contract/endpoint'
import { oneAtATime } from '@/cloud/kernel/reading/tried-file'
import type { Call } from '@/cloud/kernel/route'
import { importFile } from './import-file'

const inTurn = oneAtATime('题库')

/** `2026/题库.xlsx` as some browsers send it. */
const withoutFolders = (name: string) => name.split(/[\\/]/).at(-1) || name

function importSent(
  input: Parsed<typeof contract>,
  bytes: Buffer,
  { ctx, caller }: Call,
): Promise<Result<ImportReport>> {
  const { name, apply, sha256 = null, topic, audiences, difficulty } = input
  const examOnly = input.examOnly === 'true'
  const choice = { fileName: withoutFolders(name), topic, audiences, difficulty, examOnly }
  const { db, config, clock } = ctx
  const given = { db, config, clock, bytes, choice }
  const writing = apply === 'true' ? { authorId: caller.personId!, now: ctx.clock.now(), sha256 } : null
  return importFile(given, writing)
}

/** Tries a file, or writes one that was tried before as drafts of the caller. */
export const importQuestions = (input: Parsed<typeof contract>, call: Call): Promise<Result<ImportReport>> =>
  inTurn(call, (bytes) => importSent(input, bytes, call))
