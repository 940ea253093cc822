import type { EpisodeBody } from '@/contract/episodes'
import { findCitationFaults, type Fault } from '@/cloud/statutes/check-citations'
import type { LawContext } from '@/cloud/statutes/known/law-book'
import { findTimeFaults } from '@/domain/episodes/captions/check-captions'

/** Everything about a body that the contract alone cannot know; empty when it may be saved. */
export const findFaults = async (ctx: LawContext, body: EpisodeBody, durationMs: number): Promise<Fault[]> => [
  ...(await findCitationFaults(ctx, body.citations)),
  ...findTimeFaults(body.transcript, durationMs).map(({ at, message }) => ({
    path: `body.transcript.${at}.endMs`,
    message,
  })),
]
