import type { Result } from '@/contract/client'
import type { EpisodeVersion, withdrawEpisode as contract } from '@/contract/console/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import { stepVersion } from '@/domain/episodes/version-states'
import { changed, changeEpisode } from '../console/change-episode'
import { findVersion, hideEpisode, updateVersion } from '../console/versions.repo'

/** Takes the published version off at once; one editor is enough, because a wrong article must vanish in seconds. */
export const withdrawEpisode = ({ id, reason }: Parsed<typeof contract>, call: Call): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async ({ tx, episode, actorId, now }) => {
    const current = episode.publishedVersion === null ? null : await findVersion(tx, id, episode.publishedVersion)
    if (!current) return refuse('wrong-state')
    const step = stepVersion(current, 'withdraw', actorId)
    if (!step.ok) return refuse(step.reason)
    const withdrawn = await updateVersion(tx, current, { state: step.state, note: reason, updatedAt: now })
    await hideEpisode(tx, id)
    return changed(withdrawn, 'withdraw', `第 ${current.version} 版：${reason}`)
  })
