import type { Result } from '@/contract/client'
import type { EpisodeVersion, publishEpisode as contract } from '@/contract/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import type { Tx } from '@/cloud/kernel/db'
import { refuse, type Call } from '@/cloud/kernel/route'
import { stepVersion } from '@/domain/episodes/version-states'
import { cardOf } from '../card'
import { changed, changeEpisode, type Work } from './change-episode'
import { findFaults } from './check-body'
import { findVersion, showVersion, updateVersion, type Episode } from './versions.repo'

/** The version that residents saw until now makes room. */
async function replaceCurrent(tx: Tx, { id, publishedVersion }: Episode, { actorId, now }: Work): Promise<void> {
  const current = publishedVersion === null ? null : await findVersion(tx, id, publishedVersion)
  if (!current) return
  const step = stepVersion(current, 'replace', actorId)
  if (!step.ok) throw new Error(`the published version of ${id} is in state ${current.state}`)
  await updateVersion(tx, current, { state: step.state, updatedAt: now })
}

/**
 * Publishes a submitted version; by somebody who neither opened nor last saved it. Its citations are checked again,
 * because a law may have changed while it waited. Only what was read is published: another `revision` is `stale`.
 */
export const publishEpisode = (
  { id, version, revision }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async (work) => {
    const { tx, episode, actorId, now } = work
    const submitted = await findVersion(tx, id, version)
    if (!submitted) return refuse('not-found')
    const step = stepVersion(submitted, 'publish', actorId)
    if (!step.ok) return refuse(step.reason)
    if (submitted.revision !== revision) return refuse('stale')
    const fields = await findFaults(call.ctx.config.contentDir, submitted.body, episode.media.durationMs)
    if (fields.length > 0) return refuse('bad-input', { fields })
    await replaceCurrent(tx, episode, work)
    const published = await updateVersion(tx, submitted, { state: step.state, reviewerId: actorId, updatedAt: now })
    await showVersion(tx, { id, version, card: cardOf(id, submitted.body, episode.media), firstAt: now })
    return changed(published, 'publish', `第 ${version} 版`)
  })
