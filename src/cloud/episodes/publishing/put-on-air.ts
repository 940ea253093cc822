import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { stepVersion, type VersionState } from '@/domain/episodes/version-states'
import { cardOf } from '../card'
import type { Work } from '../console/change-episode'
import { findVersion, showVersion, updateVersion, type Episode, type Version } from '../console/versions.repo'
import { sealMedia } from '../media/seal-media'

/** The version that residents saw until now makes room. */
async function replaceCurrent(tx: Tx, { id, publishedVersion }: Episode, { actorId, now }: Work): Promise<void> {
  const current = publishedVersion === null ? null : await findVersion(tx, id, publishedVersion)
  if (!current) return
  const step = stepVersion(current, 'replace', actorId)
  if (!step.ok) throw new Error(`the published version of ${id} is in state ${current.state}`)
  await updateVersion(tx, current, { state: step.state, updatedAt: now })
}

/** How an approved version comes out. */
interface Airing {
  state: VersionState
  reviewerId: string | null
  /** The day it bears if it is the first of its episode. */
  publishedAt: Date
}

/** From the commit on residents see this version; its media are sealed and the one before it makes room. */
export async function putOnAir(ctx: Context, work: Work, approved: Version, airing: Airing): Promise<Version> {
  const { tx, episode, now } = work
  const { body, version, episodeId: id } = approved
  const { state, reviewerId, publishedAt } = airing
  const media = await sealMedia(ctx, tx, body, approved.media)
  await replaceCurrent(tx, episode, work)
  const set = { state, media, reviewerId, scheduledAt: null, note: null, updatedAt: now }
  const published = await updateVersion(tx, approved, set)
  await showVersion(tx, { id, version, card: cardOf(id, body, media), media, firstAt: publishedAt })
  return published
}
