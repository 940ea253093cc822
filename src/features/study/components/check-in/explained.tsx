import type { Outcome as Known } from '@/contract/practice/practice'
import { outcomeNote } from '@/domain/practice/attempt/say-outcome'
import { civilDayOf } from '@/domain/time/civil-time'
import { useReporting } from '@/state/practice/report'
import { shownOutcome } from '@/state/practice/shown-outcome'
import { ReportableOutcome } from '@/ui/question/reportable-outcome'

interface ExplainedProps {
  outcome: Known
  version: number
  chosen: readonly string[]
}

/**
 * Why, by which articles, and the way to say that the question itself is wrong: only here, once it is graded. Nothing
 * here comes back by itself, so nothing is said of when.
 */
export function Explained({ outcome, version, chosen }: ExplainedProps) {
  const note = outcomeNote({ ...outcome, right: true }, civilDayOf(new Date()))
  const reporting = useReporting(outcome.questionId, version)
  return <ReportableOutcome id="outcome" {...shownOutcome(outcome, chosen)} note={note} {...reporting} />
}
