import { feedbackStateWord } from '@/domain/feedback/feedback'
import { StateTag } from '../patterns/state-tag'

export function FeedbackTag({ state }: { state: string }) {
  return <StateTag tone={state === 'answered' ? 'good' : 'waiting'}>{feedbackStateWord(state)}</StateTag>
}
