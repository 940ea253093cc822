import type { Context } from '@/cloud/kernel/context'
import { describeError } from '@/cloud/kernel/log'
import { refuse } from '@/cloud/kernel/route'
import { publishedAtOf, scheduleMoment } from '@/domain/episodes/publishing/schedule'
import { stepVersion } from '@/domain/episodes/version-states'
import { changed, changeEpisode, type Changed, type Work } from '../console/change-episode'
import { findVersion, updateVersion, type Version } from '../console/versions.repo'
import { selectDue } from './due.repo'
import { findObstacles } from './find-obstacles'
import { putOnAir } from './put-on-air'

/** How late an episode may be while a server runs. */
export const RELEASE_EVERY_MS = 20_000

type Due = Awaited<ReturnType<typeof selectDue>>[number]

/** Not published, and editors read why; it waits for somebody to mend it and approve it anew. */
async function hold(work: Work, due: Version, scheduledAt: Date, reasons: string): Promise<Changed | null> {
  const step = stepVersion(due, 'hold', work.actorId)
  if (!step.ok) return null
  const set = { state: step.state, scheduledAt: null, note: reasons, updatedAt: work.now }
  const detail = `第 ${due.version} 版，定于 ${scheduleMoment(scheduledAt)}：${reasons}`
  return changed(await updateVersion(work.tx, due, set), 'hold', detail)
}

/** Null when somebody was faster: another process, or an editor who chose another time. */
async function releaseOrHold(ctx: Context, work: Work, { version, reviewerId }: Due): Promise<Changed | null> {
  const { tx, episode, actorId, now } = work
  const due = await findVersion(tx, episode.id, version)
  const scheduledAt = due?.scheduledAt
  if (!due || !scheduledAt || scheduledAt > now || due.reviewerId !== reviewerId) return null
  const step = stepVersion(due, 'release', actorId)
  if (!step.ok) return null
  const obstacles = await findObstacles(ctx, due)
  if (obstacles.length > 0) return hold(work, due, scheduledAt, obstacles.map(({ message }) => message).join(''))
  const airing = { state: step.state, reviewerId, publishedAt: publishedAtOf(scheduledAt, now) }
  const detail = `第 ${version} 版，定于 ${scheduleMoment(scheduledAt)}`
  return changed(await putOnAir(ctx, work, due, airing), 'release', detail)
}

async function releaseOne(ctx: Context, due: Due): Promise<boolean> {
  const desk = { ctx, caller: { personId: due.reviewerId } }
  const done = await changeEpisode(desk, due.id, async (work) => {
    return (await releaseOrHold(ctx, work, due)) ?? refuse('wrong-state')
  })
  return done.ok
}

/**
 * Publishes the episodes whose time has come, each in a transaction of its own that holds the episode: several
 * processes may run it at once and each episode comes out once. One that cannot be published now is held with its
 * reason; one that fails by a fault of ours or of the storage stays due and is tried again, and hinders no other.
 *
 * @returns how many were published or held
 */
export async function releaseDue(ctx: Context): Promise<number> {
  let total = 0
  for (const due of await selectDue(ctx.db.orm, ctx.clock.now())) {
    try {
      if (await releaseOne(ctx, due)) total++
    } catch (error) {
      ctx.log.warn('release-failed', { episode: due.id, ...describeError(error) })
    }
  }
  return total
}
