import type { Result } from '@/contract/client'
import type { EpisodeVersion } from '@/contract/console/console-episodes'
import { recordAct } from '@/cloud/audit/record-act'
import type { Caller } from '@/cloud/kernel/caller'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { lockEpisode, selectVersions, type Episode, type Version } from './versions.repo'
import { viewVersions } from './view-version'

/** What a change works on; nobody else changes this episode until it is done. */
export interface Work {
  tx: Tx
  episode: Episode
  newest: Version
  actorId: string
  now: Date
}

/** `act` is null when there was nothing to do. */
export interface Changed {
  ok: true
  version: Version
  act: { action: string; detail: string } | null
}

type Refused = ReturnType<typeof refuse>

/** Who acts where: the caller of a request, or whoever approved what the clock now does. */
export interface Desk {
  ctx: Context
  caller: Pick<Caller, 'personId'>
}

export const changed = (version: Version, action: string, detail: string): Changed => ({
  ok: true,
  version,
  act: { action: `episode.${action}`, detail },
})

export const unchanged = (version: Version): Changed => ({ ok: true, version, act: null })

/**
 * Runs one change of an episode and its note in the audit log in one transaction, then drops the cached answers.
 * Changes of one episode come one after the other, so that of two people publishing at once one finds it done.
 */
export async function changeEpisode(
  { ctx, caller }: Desk,
  id: string,
  change: (work: Work) => Promise<Changed | Refused>,
): Promise<Result<EpisodeVersion>> {
  const actorId = caller.personId!
  const now = ctx.clock.now()
  const answer = await inTransaction(ctx.db, async (tx): Promise<Result<EpisodeVersion>> => {
    const episode = await lockEpisode(tx, id)
    const [newest] = await selectVersions(tx, id, 1)
    if (!episode || !newest) return refuse('not-found')
    const done = await change({ tx, episode, newest, actorId, now })
    if (!done.ok) return done
    if (done.act) await recordAct(tx, { ...done.act, at: now, actorId, subject: id })
    const [view] = await viewVersions(tx, [done.version])
    return { ok: true, value: view! }
  })
  if (answer.ok) ctx.cache.drop('/api/episodes')
  return answer
}
