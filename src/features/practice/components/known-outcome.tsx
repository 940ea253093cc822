import type { Outcome as Known } from '@/contract/practice/practice'
import { outcomeNote } from '@/domain/practice/attempt/say-outcome'
import { civilDayOf } from '@/domain/time/civil-time'
import { useReporting } from '@/state/practice/report'
import { shownOutcome } from '@/state/practice/shown-outcome'
import { ReportableOutcome } from '@/ui/question/reportable-outcome'

interface KnownOutcomeProps {
  outcome: Known
  version: number
  chosen: readonly string[]
  /** Read again from the book: what was right then is not the point any more. */
  reading?: boolean
}

/** A graded answer with everything that explains it, and the way to say that the question itself is wrong. */
export function KnownOutcome({ outcome, version, chosen, reading = false }: KnownOutcomeProps) {
  const reporting = useReporting(outcome.questionId, version)
  return (
    <ReportableOutcome
      id="outcome"
      {...shownOutcome(outcome, chosen)}
      {...(reading && { right: true, verdict: '为什么是这个答案' })}
      note={reading ? undefined : outcomeNote(outcome, civilDayOf(new Date()))}
      {...reporting}
    />
  )
}
