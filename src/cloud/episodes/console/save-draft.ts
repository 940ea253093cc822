import { isDeepStrictEqual } from 'node:util'
import type { Result } from '@/contract/client'
import type { EpisodeVersion, saveDraft as contract } from '@/contract/console/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import { stepVersion } from '@/domain/episodes/version-states'
import { changed, changeEpisode } from './change-episode'
import { stampCitations } from '@/cloud/statutes/check-citations'
import { findFaults } from './check-body'
import { updateVersion, type Version } from './versions.repo'

type Body = Version['body']

const changedFields = (before: Body, after: Body): string =>
  (Object.keys(after) as (keyof Body)[]).filter((key) => !isDeepStrictEqual(before[key], after[key])).join(', ')

/** Saves the open draft, finished or not, over the revision the editor has seen; a colleague may save it, too. */
export const saveDraft = (
  { id, revision, body: sent }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async ({ tx, newest, actorId, now }) => {
    const step = stepVersion(newest, 'save', actorId)
    if (!step.ok) return refuse(step.reason)
    if (newest.revision !== revision) return refuse('stale')
    const body = { ...sent, citations: await stampCitations(call.ctx, newest.body.citations, sent.citations) }
    const fields = await findFaults(call.ctx, body, newest.media.durationMs)
    if (fields.length > 0) return refuse('bad-input', { fields })
    const set = { body, revision: revision + 1, savedById: actorId, updatedAt: now }
    return changed(await updateVersion(tx, newest, set), 'save', changedFields(newest.body, body))
  })
