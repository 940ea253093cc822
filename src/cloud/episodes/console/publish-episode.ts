import type { Result } from '@/contract/client'
import type { EpisodeVersion, publishEpisode as contract } from '@/contract/console/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import type { Tx } from '@/cloud/kernel/db'
import { refuse, type Call } from '@/cloud/kernel/route'
import { stepVersion } from '@/domain/episodes/version-states'
import { cardOf } from '../card'
import { findGaps } from '../drafting/find-gaps'
import { sealMedia } from '../media/seal-media'
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
    const { body } = submitted
    const faults = await findFaults(call.ctx.config.contentDir, body, submitted.media.durationMs)
    const fields = [...findGaps(body, submitted.media), ...faults]
    if (fields.length > 0) return refuse('bad-input', { fields })
    const media = await sealMedia(call.ctx, tx, body, submitted.media)
    await replaceCurrent(tx, episode, work)
    const set = { state: step.state, media, reviewerId: actorId, updatedAt: now }
    const published = await updateVersion(tx, submitted, set)
    await showVersion(tx, { id, version, card: cardOf(id, body, media), media, firstAt: now })
    return changed(published, 'publish', `第 ${version} 版`)
  })
