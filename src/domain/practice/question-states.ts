import type { VersionState } from '../episodes/version-states'

/** A question is written, reviewed by somebody else and published, by the same steps as an episode, but never at a time. */
export type QuestionState = Exclude<VersionState, 'scheduled' | 'held'>

/** Residents have seen a version in one of these: answers to it count, whatever became of it. */
export const PUBLISHED_ONCE = ['published', 'replaced', 'withdrawn'] as const satisfies readonly QuestionState[]

export const QUESTION_STATE_WORDS: Record<QuestionState, string> = {
  draft: '草稿',
  submitted: '待审核',
  published: '已发布',
  replaced: '旧版',
  withdrawn: '已下架',
}
