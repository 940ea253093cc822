import type { Result } from '@/contract/client'
import type { ImportReport, importQuestions as contract } from '@/contract/console/console-import'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import { importFile } from './import-file'

/** Reading a file takes memory: one at a time in this process, and the next is told at once. */
let busy = false

const BUSY_SECONDS = 10

/** `2026/题库.xlsx` as some browsers send it. */
const withoutFolders = (name: string) => name.split(/[\\/]/).at(-1) || name

function importSent(
  input: Parsed<typeof contract>,
  bytes: Buffer,
  { ctx, caller }: Call,
): Promise<Result<ImportReport>> {
  const { name, apply, sha256 = null, topic, audiences, difficulty } = input
  const choice = { fileName: withoutFolders(name), topic, audiences, difficulty }
  const { db, config, clock } = ctx
  const given = { db, config, clock, bytes, choice }
  const writing = apply === 'true' ? { authorId: caller.personId!, now: ctx.clock.now(), sha256 } : null
  return importFile(given, writing)
}

/** Tries a file, or writes one that was tried before as drafts of the caller. */
export async function importQuestions(input: Parsed<typeof contract>, call: Call): Promise<Result<ImportReport>> {
  // A slow line must not keep everybody else from importing.
  const body = await call.bytes()
  if (!body.ok) return body
  if (busy)
    return refuse('too-many', { message: '正在读另一份题库，请稍等一会儿再试。', retryAfterSeconds: BUSY_SECONDS })
  busy = true
  try {
    return await importSent(input, body.value, call)
  } finally {
    busy = false
  }
}
