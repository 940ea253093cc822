import type { Result } from '@/contract/client'
import type { EpisodeVersion } from '@/contract/console/console-episodes'
import { refuse, type Call } from '@/cloud/kernel/route'
import { canOpenDraftFrom } from '@/domain/episodes/version-states'
import { changed, changeEpisode, unchanged } from './change-episode'
import { insertVersion } from './versions.repo'

/** Opens a draft from the newest version, or answers with the one that is open. */
export const openDraft = ({ id }: { id: string }, call: Call): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async ({ tx, newest, actorId, now }) => {
    if (newest.state === 'draft') return unchanged(newest)
    if (!canOpenDraftFrom(newest.state)) return refuse('wrong-state')
    const draft = await insertVersion(tx, {
      episodeId: id,
      version: newest.version + 1,
      state: 'draft',
      revision: 1,
      body: newest.body,
      media: newest.media,
      authorId: actorId,
      savedById: actorId,
      updatedAt: now,
    })
    return changed(draft, 'open-draft', `第 ${draft.version} 版`)
  })
