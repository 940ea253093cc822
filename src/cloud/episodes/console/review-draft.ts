import type { Result } from '@/contract/client'
import type {
  EpisodeVersion,
  sendBack as backContract,
  submitDraft as submitContract,
} from '@/contract/console/console-episodes'
import type { Parsed } from '@/contract/endpoint'
import { refuse, type Call } from '@/cloud/kernel/route'
import { stepVersion } from '@/domain/episodes/version-states'
import { findGaps } from '../drafting/find-gaps'
import { changed, changeEpisode } from './change-episode'
import { findFaults } from './check-body'
import { findVersion, updateVersion } from './versions.repo'

/** Hands the draft over for review, once nothing is missing; from now on it cannot be changed. */
export const submitDraft = (
  { id, version }: Parsed<typeof submitContract>,
  call: Call,
): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async ({ tx, actorId, now }) => {
    const draft = await findVersion(tx, id, version)
    if (!draft) return refuse('not-found')
    const step = stepVersion(draft, 'submit', actorId)
    if (!step.ok) return refuse(step.reason)
    const { body, media } = draft
    const faults = await findFaults(call.ctx, body, media.durationMs)
    const fields = [...findGaps(body, media), ...faults]
    if (fields.length > 0) return refuse('bad-input', { fields, message: '还有几处没有填好，请看页面上标红的地方。' })
    const set = { state: step.state, note: null, submittedById: actorId, reviewerId: null, updatedAt: now }
    return changed(await updateVersion(tx, draft, set), 'submit', `第 ${version} 版`)
  })

/** Back to draft with a reason: the author recalls it, or a reviewer asks for changes; a schedule ends with it. */
export const sendBack = (
  { id, version, reason }: Parsed<typeof backContract>,
  call: Call,
): Promise<Result<EpisodeVersion>> =>
  changeEpisode(call, id, async ({ tx, actorId, now }) => {
    const submitted = await findVersion(tx, id, version)
    if (!submitted) return refuse('not-found')
    const step = stepVersion(submitted, 'send-back', actorId)
    if (!step.ok) return refuse(step.reason)
    const reviewerId = actorId === submitted.authorId ? null : actorId
    const set = { state: step.state, note: reason, reviewerId, scheduledAt: null, updatedAt: now }
    return changed(await updateVersion(tx, submitted, set), 'send-back', `第 ${version} 版：${reason}`)
  })
