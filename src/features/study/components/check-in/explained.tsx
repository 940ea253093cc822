import { useState } from 'react'
import type { Outcome as Known } from '@/contract/practice/practice'
import { outcomeNote } from '@/domain/practice/attempt/say-outcome'
import { civilDayOf } from '@/domain/time/civil-time'
import { useReport, useReportSheet } from '@/state/practice/report'
import { shownOutcome } from '@/state/practice/shown-outcome'
import { Button } from '@/ui/controls/button'
import { Outcome } from '@/ui/question/outcome'
import { ReportSheet } from '@/ui/question/report-sheet'

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
  const [reporting, setReporting] = useState(false)
  const report = useReportSheet(version, () => setReporting(false))
  const begin = () => {
    useReport.getState().begin(outcome.questionId)
    setReporting(true)
  }
  return (
    <Outcome
      id="outcome"
      {...shownOutcome(outcome, chosen)}
      note={outcomeNote({ ...outcome, right: true }, civilDayOf(new Date()))}
    >
      <Button id="report-question" kind="plain" icon="flag" onTap={begin}>
        这道题有问题
      </Button>
      {reporting && report && <ReportSheet {...report} />}
    </Outcome>
  )
}
