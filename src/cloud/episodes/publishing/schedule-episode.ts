import type { Result } from '@/contract/client'
import type {
  EpisodeVersion,
  scheduleEpisode as contract,
  unscheduleEpisode as backContract,
} from '@/contract/console/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import { findScheduleRefusal, scheduleMoment, SCHEDULE_REFUSAL_WORDS } from '@/domain/episodes/publishing/schedule'
import { stepVersion } from '@/domain/episodes/version-states'
import { changed, changeEpisode } from '../console/change-episode'
import { findVersion, updateVersion } from '../console/versions.repo'
import { approve } from './approve'

/** Approves a version for a time; again, to choose another one. */
export async function scheduleEpisode(
  { at, ...read }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<EpisodeVersion>> {
  const scheduledAt = new Date(at)
  const refusal = findScheduleRefusal(scheduledAt, call.ctx.clock.now())
  if (refusal) {
    const message = SCHEDULE_REFUSAL_WORDS[refusal]
    return refuse('bad-input', { message, fields: [{ path: 'at', message }] })
  }
  return approve(read, 'schedule', call, async ({ tx, actorId, now }, approved, state) => {
    const set = { state, scheduledAt, reviewerId: actorId, note: null, updatedAt: now }
    const detail = `第 ${read.version} 版，定于 ${scheduleMoment(scheduledAt)}`
    return changed(await updateVersion(tx, approved, set), 'schedule', detail)
  })
}

/** Takes a schedule back, by anybody at the desk: what is not out yet must be as easy to stop as to take off. */
export const unscheduleEpisode = (
  { id, version, reason }: Parsed<typeof backContract>,
  call: Call,
): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async ({ tx, actorId, now }) => {
    const scheduled = await findVersion(tx, id, version)
    if (!scheduled) return refuse('not-found')
    const step = stepVersion(scheduled, 'unschedule', actorId)
    if (!step.ok) return refuse(step.reason)
    // Whoever approved it did so for that time; it is approved anew.
    const set = { state: step.state, scheduledAt: null, reviewerId: null, note: reason, updatedAt: now }
    return changed(await updateVersion(tx, scheduled, set), 'unschedule', `第 ${version} 版：${reason}`)
  })
