import { useState } from 'react'
import { Button } from '../controls/button'
import { Outcome, type OutcomeProps } from './outcome'
import { ReportSheet, type ReportSheetProps } from './report-sheet'

interface ReportableOutcomeProps<R extends string> extends Omit<OutcomeProps, 'children'> {
  onReport: () => void
  /** What was begun. */
  report: Omit<ReportSheetProps<R>, 'onClose'> | null
}

/** A graded answer with everything that explains it, and the way to say that the question itself is wrong. */
export function ReportableOutcome<R extends string>({ onReport, report, ...outcome }: ReportableOutcomeProps<R>) {
  const [open, setOpen] = useState(false)
  const begin = () => {
    onReport()
    setOpen(true)
  }
  const close = () => setOpen(false)
  const onSent = () => {
    report?.onSent()
    close()
  }
  return (
    <Outcome {...outcome}>
      <Button id="report-question" kind="plain" icon="flag" onTap={begin}>
        这道题有问题
      </Button>
      {open && report && <ReportSheet {...report} onSent={onSent} onClose={close} />}
    </Outcome>
  )
}
