import type { VersionState } from '../episodes/version-states'

/** A question is written, reviewed by somebody else and published, by the same steps as an episode, but never at a time. */
export type QuestionState = Exclude<VersionState, 'scheduled' | 'held'>

/** Residents have seen a version in one of these: answers to it count, whatever became of it. */
export const PUBLISHED_ONCE = ['published', 'replaced', 'withdrawn'] as const satisfies readonly QuestionState[]
