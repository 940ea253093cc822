import type { Result } from '@/contract/client'
import type { EpisodeVersion, publishEpisode as contract } from '@/contract/console/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import type { Call } from '@/cloud/kernel/route'
import { changed } from '../console/change-episode'
import { approve } from './approve'
import { putOnAir } from './put-on-air'

/** Publishes a version at once, also one that was scheduled for later or held. */
export const publishEpisode = (read: Parsed<typeof contract>, call: Call): Promise<Result<EpisodeVersion>> =>
  approve(read, 'publish', call, async (work, approved, state) => {
    const airing = { state, reviewerId: work.actorId, publishedAt: work.now }
    return changed(await putOnAir(call.ctx, work, approved, airing), 'publish', `第 ${read.version} 版`)
  })
