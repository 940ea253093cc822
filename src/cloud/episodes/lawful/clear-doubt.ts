import type { Result } from '@/contract/client'
import type { clearEpisodeDoubt as contract } from '@/contract/console/console-episodes'
import type { Output, Parsed } from '@/contract/endpoint'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { dropLawBook } from '@/cloud/statutes/known/law-book'
import { confirmCitations } from '@/cloud/statutes/standing/confirm-citations'
import { writersOf } from '@/domain/episodes/version-states'
import { findVersion, lockEpisode, type Episode } from '../console/versions.repo'
import { markEpisode } from './citing.repo'

/** The words fit the new text, says somebody who did not write them; what is off the air already needs no saying. */
async function confirmLaw(
  tx: Tx,
  { ctx, caller }: Call,
  { id, live, publishedVersion }: Episode,
  read: Parsed<typeof contract>['articles'],
) {
  const current = live && publishedVersion !== null && (await findVersion(tx, id, publishedVersion))
  if (!current) return null
  if (writersOf(current).includes(caller.personId!)) return refuse('same-person')
  const of = { kind: 'episode', id, version: current.version } as const
  return confirmCitations(tx, ctx, of, current.body.citations, read)
}

/** Looked at again and found right; who did so and why stands in the audit log. */
export async function clearEpisodeDoubt(
  { id, reason, articles }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const { ctx, caller } = call
  const cleared = await inTransaction(ctx.db, async (tx): Promise<Result<Output<typeof contract>>> => {
    const episode = await lockEpisode(tx, id)
    if (!episode) return refuse('not-found')
    if (episode.doubt === null) return ok({ doubt: null })
    const refused = await confirmLaw(tx, call, episode, articles)
    if (refused) return refused
    await markEpisode(tx, id, null)
    const act = { action: 'episode.clear-doubt', subject: id, detail: reason }
    await recordAct(tx, { ...act, at: ctx.clock.now(), actorId: caller.personId! })
    return ok({ doubt: null })
  })
  if (!cleared.ok) return cleared
  dropLawBook(ctx.db)
  ctx.cache.drop('/api/episodes')
  return cleared
}
