import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type {
  ConsoleHandbook,
  createHandbook as creating,
  publishHandbook as publishing,
  saveHandbookDraft as saving,
} from '@/contract/study/handbook/console-handbooks'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { readLawBook } from '@/cloud/statutes/known/law-book'
import {
  findHandbook,
  insertHandbook,
  insertVersion,
  selectVersions,
  showVersion,
  updateVersion,
} from '../handbooks.repo'
import { changeHandbook, subjectOf } from './change-handbook'
import { findFaults, findObstacles, stampBody } from './check-body'
import { viewConsole } from './view-console'

const TAKEN = '这个代号已经有一本手册了，请换一个代号。'

/** A new handbook with its first draft; nobody reads it before it is published. */
export async function createHandbook(
  { id, category, body: sent }: Parsed<typeof creating>,
  { ctx, caller }: Call,
): Promise<Result<ConsoleHandbook>> {
  const book = await readLawBook(ctx)
  const fields = findFaults(book, sent)
  if (fields.length > 0) return refuse('bad-input', { fields })
  const [actorId, now] = [caller.personId!, ctx.clock.now()]
  const hands = { savedById: actorId, writerIds: [actorId], updatedAt: now }
  return inTransaction(ctx.db, async (tx) => {
    if (!(await insertHandbook(tx, { id, category }))) return refuse('wrong-state', { message: TAKEN })
    const body = stampBody(book, null, sent)
    await insertVersion(tx, { handbookId: id, version: 1, state: 'draft', revision: 1, body, ...hands })
    await recordAct(tx, { action: 'handbook.create', detail: '新手册', at: now, actorId, subject: subjectOf(id) })
    return ok(await viewConsole(tx, ctx, (await findHandbook(tx, id))!))
  })
}

/** Opens a draft from the newest version, or answers with the one that is open. */
export const openHandbookDraft = ({ id }: { id: string }, call: Call): Promise<Result<ConsoleHandbook>> =>
  changeHandbook(call, id, async ({ tx, newest, actorId, now }) => {
    if (newest.state === 'draft') return null
    const version = newest.version + 1
    await insertVersion(tx, {
      handbookId: id,
      version,
      state: 'draft',
      revision: 1,
      body: newest.body,
      savedById: actorId,
      writerIds: [],
      updatedAt: now,
    })
    return { action: 'open-draft', detail: `第 ${version} 版` }
  })

/** Saves the open draft over the revision the editor has seen; a colleague may save it, too. */
export const saveHandbookDraft = (
  { id, revision, body: sent }: Parsed<typeof saving>,
  call: Call,
): Promise<Result<ConsoleHandbook>> =>
  changeHandbook(call, id, async ({ tx, newest, actorId, now }) => {
    if (newest.state !== 'draft') return refuse('wrong-state')
    if (newest.revision !== revision) return refuse('stale')
    const book = await readLawBook(call.ctx)
    const fields = findFaults(book, sent)
    if (fields.length > 0) return refuse('bad-input', { fields })
    const writerIds = [...new Set([...newest.writerIds, actorId])]
    const set = { body: stampBody(book, newest.body, sent), revision: revision + 1, savedById: actorId, writerIds }
    await updateVersion(tx, newest, { ...set, updatedAt: now })
    return { action: 'save', detail: `第 ${newest.version} 版` }
  })

/** From now on people read what was read here; by somebody who did not write it, and only while its law holds. */
export const publishHandbook = (
  { id, version, revision }: Parsed<typeof publishing>,
  call: Call,
): Promise<Result<ConsoleHandbook>> =>
  changeHandbook(call, id, async ({ tx, actorId, now }) => {
    const draft = (await selectVersions(tx, id)).find((one) => one.version === version)
    if (!draft) return refuse('not-found')
    if (draft.state !== 'draft') return refuse('wrong-state')
    if (draft.writerIds.includes(actorId)) return refuse('same-person')
    if (draft.revision !== revision) return refuse('stale')
    const fields = findObstacles(await readLawBook(call.ctx), draft.body)
    if (fields.length > 0)
      return refuse('bad-input', { fields, message: fields.map(({ message }) => message).join('') })
    await updateVersion(tx, draft, { state: 'published', publishedById: actorId, updatedAt: now })
    await showVersion(tx, id, version)
    return { action: 'publish', detail: `第 ${version} 版` }
  })
