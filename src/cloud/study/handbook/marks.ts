import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type {
  EntryMark,
  listMarks as listing,
  markSeen as seeing,
  writeHandbookNote as writing,
} from '@/contract/study/handbook/handbooks'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { decryptText, encryptText } from '@/cloud/kernel/secrets/encryption'
import { selectPublished } from './handbooks.repo'
import { lockMark, selectMarks, updateNote, upsertSeen, type Mark } from './marks.repo'
import { entriesOf } from './weigh-entries'

const noteOf = ({ config }: Context, { noteEncrypted }: Pick<Mark, 'noteEncrypted'>): string | null =>
  noteEncrypted === null ? null : decryptText(config.secretKey, noteEncrypted)

const viewMark = (ctx: Context, mark: Mark): EntryMark => ({
  entryId: mark.entryId,
  seenHash: mark.seenHash,
  note: noteOf(ctx, mark),
})

/** The ids that the published version has: nobody marks what is not there. */
async function knownEntries({ db }: Context, handbookId: string): Promise<Set<string> | null> {
  const [found] = await selectPublished(db.orm, handbookId)
  return found ? new Set(entriesOf(found.version.body).map(({ id }) => id)) : null
}

async function marksOf(ctx: Context, ownerId: string, handbookId: string) {
  const rows = await selectMarks(ctx.db.orm, ownerId, handbookId)
  return { marks: rows.map((row) => viewMark(ctx, row)) }
}

/** What I have read and written beside it: my own, for nobody else. */
export const listMarks = async (
  { id }: Parsed<typeof listing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof listing>>> => ok(await marksOf(ctx, caller.personId!, id))

/** Notes what was read, as it read then; entries that are no longer there are passed over. */
export async function markSeen(
  { id, seen }: Parsed<typeof seeing>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof seeing>>> {
  const known = await knownEntries(ctx, id)
  if (!known) return refuse('not-found')
  const ownerId = caller.personId!
  const last = new Map(seen.filter(({ entryId }) => known.has(entryId)).map((one) => [one.entryId, one]))
  if (last.size > 0) await upsertSeen(ctx.db.orm, { ownerId, handbookId: id }, [...last.values()], ctx.clock.now())
  return ok(await marksOf(ctx, ownerId, id))
}

/** Writes beside an entry; what another phone wrote meanwhile is never written over. */
export async function writeHandbookNote(
  { id: handbookId, entryId, note, was }: Parsed<typeof writing>,
  { ctx, caller }: Call,
): Promise<Result<EntryMark>> {
  const known = await knownEntries(ctx, handbookId)
  const of = { ownerId: caller.personId!, handbookId, entryId }
  const now = ctx.clock.now()
  if (!known?.has(entryId)) return refuse('not-found')
  return inTransaction(ctx.db, async (tx) => {
    const mark = await lockMark(tx, of, now)
    const present = noteOf(ctx, mark)
    // The same words twice are the same request twice.
    if (present !== was && (present ?? '') !== note) return refuse('stale')
    const noteEncrypted = note === '' ? null : encryptText(ctx.config.secretKey, note)
    await updateNote(tx, of, noteEncrypted, now)
    return ok({ entryId, seenHash: mark.seenHash, note: note === '' ? null : note })
  })
}
