import type { Outcome } from '@/contract/practice/practice'
import { useAnswers } from '@/state/practice/answers'

/** What is known of an answer that was handed in: graded, refused, or waiting for the network. */
export function useOutcome(answerId: string | undefined): {
  outcome: Outcome | undefined
  refused: string | undefined
} {
  const outcome = useAnswers((s) => (answerId ? s.outcomes[answerId] : undefined))
  const refused = useAnswers((s) => (answerId ? s.refused[answerId] : undefined))
  return { outcome, refused }
}
