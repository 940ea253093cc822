import type { VersionState } from '../episodes/version-states'

/** A question is written, reviewed by somebody else and published, by the same steps as an episode, but never at a time. */
export type QuestionState = Exclude<VersionState, 'scheduled' | 'held'>

/** Residents have seen this version: answers to it count, whatever became of it. */
export const wasPublished = (state: QuestionState): boolean =>
  state === 'published' || state === 'replaced' || state === 'withdrawn'
