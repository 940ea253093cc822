import { reviewNote } from '@/domain/practice/memory/say-review'
import type { OpenSet } from '@/state/practice/kept-sets'
import { Notice } from '@/ui/feedback/notice'

/** Over the first question of a review after an absence. */
export function ReviewNote({ set: { at, questions, moreLater = false } }: { set: OpenSet }) {
  const words = at === 0 ? reviewNote({ questions: questions.length, moreLater }) : null
  return words ? <Notice id="review-note">{words}</Notice> : null
}
