import type { QuestionDraft } from '@/contract/console/question-draft'

/** In the middle, until an editor rates it. */
const DIFFICULTY = 3

/** A draft with what the server puts where an editor put nothing. */
export type SettledDraft = QuestionDraft & { family: string; difficulty: number }

/** Words that may be missing are missing rather than empty; a question is a family of its own until somebody joins two. */
export function settleDraft(
  id: string,
  { caseStem, source, family, difficulty, examOnly, ...rest }: QuestionDraft,
): SettledDraft {
  return {
    ...rest,
    family: family || id,
    difficulty: difficulty ?? DIFFICULTY,
    ...(caseStem ? { caseStem } : {}),
    ...(source ? { source } : {}),
    ...(examOnly ? { examOnly } : {}),
  }
}
