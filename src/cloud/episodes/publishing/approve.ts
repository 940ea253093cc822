import type { Result } from '@/contract/client'
import type { EpisodeVersion } from '@/contract/console/console-episodes'
import { refuse, type Call } from '@/cloud/kernel/route'
import { stepVersion, type VersionState } from '@/domain/episodes/version-states'
import { changeEpisode, type Changed, type Work } from '../console/change-episode'
import { findVersion, type Version } from '../console/versions.repo'
import { findObstacles } from './find-obstacles'

/** The version that was read, by its number and revision. */
interface Read {
  id: string
  version: number
  revision: number
}

/**
 * Approves what was read, by somebody who did not write it; then `proceed` does what it was approved for. Its citations
 * and files are checked again, because a law may have changed while it waited. Another `revision` is `stale`.
 */
export const approve = (
  { id, version, revision }: Read,
  act: 'publish' | 'schedule',
  call: Call,
  proceed: (work: Work, approved: Version, state: VersionState) => Promise<Changed>,
): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async (work) => {
    const waiting = await findVersion(work.tx, id, version)
    if (!waiting) return refuse('not-found')
    const step = stepVersion(waiting, act, work.actorId)
    if (!step.ok) return refuse(step.reason)
    if (waiting.revision !== revision) return refuse('stale')
    const fields = await findObstacles(call.ctx, waiting)
    // The reviewer has no fields to look at: the sentence says it all.
    if (fields.length > 0)
      return refuse('bad-input', { fields, message: fields.map(({ message }) => message).join('') })
    return proceed(work, waiting, step.state)
  })
