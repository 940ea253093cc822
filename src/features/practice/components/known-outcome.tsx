import { useState } from 'react'
import type { Outcome as Known } from '@/contract/practice/practice'
import { outcomeNote } from '@/domain/practice/attempt/say-outcome'
import { civilDayOf } from '@/domain/time/civil-time'
import { useReport, useReportSheet } from '@/state/practice/report'
import { shownOutcome } from '@/state/practice/shown-outcome'
import { Button } from '@/ui/controls/button'
import { Outcome } from '@/ui/question/outcome'
import { ReportSheet } from '@/ui/question/report-sheet'

interface KnownOutcomeProps {
  outcome: Known
  version: number
  chosen: readonly string[]
  /** Read again from the book: what was right then is not the point any more. */
  reading?: boolean
}

/** A graded answer with everything that explains it, and the way to say that the question itself is wrong. */
export function KnownOutcome({ outcome, version, chosen, reading = false }: KnownOutcomeProps) {
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
      {...(reading && { right: true, verdict: '为什么是这个答案' })}
      note={reading ? undefined : outcomeNote(outcome, civilDayOf(new Date()))}
    >
      <Button id="report-question" kind="plain" icon="flag" onTap={begin}>
        这道题有问题
      </Button>
      {reporting && report && <ReportSheet {...report} />}
    </Outcome>
  )
}
