import type { Result } from '@/contract/client'
import type { ImportReport, importQuestions as contract } from '@/contract/console/console-import'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import { importFile } from './import-file'

/** A file and what is made of it take memory: one at a time in this process, and the next is told at once. */
let busy = false

const BUSY_SECONDS = 10

/** `2026/题库.xlsx` as some browsers send it. */
const withoutFolders = (name: string) => name.split(/[\\/]/).at(-1) || name

async function importSent(input: Parsed<typeof contract>, { ctx, caller, bytes }: Call): Promise<Result<ImportReport>> {
  const body = await bytes()
  if (!body.ok) return body
  const { name, apply, sha256 = null, topic, audiences, difficulty } = input
  const choice = { fileName: withoutFolders(name), topic, audiences, difficulty }
  const { db, config, clock } = ctx
  const given = { db, config, clock, bytes: body.value, choice }
  const writing = apply === 'true' ? { authorId: caller.personId!, now: ctx.clock.now(), sha256 } : null
  return importFile(given, writing)
}

/** Tries a file, or writes one that was tried before as drafts of the caller. */
export async function importQuestions(input: Parsed<typeof contract>, call: Call): Promise<Result<ImportReport>> {
  if (busy)
    return refuse('too-many', { message: '正在读另一份题库，请稍等一会儿再试。', retryAfterSeconds: BUSY_SECONDS })
  busy = true
  try {
    return await importSent(input, call)
  } finally {
    busy = false
  }
}
