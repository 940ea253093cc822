import { useEffect, useState } from 'react'
import { answerPlaceReport, type ConsolePlaceReport } from '@/contract/places/console-reports'
import type { Problem } from '@/contract/problem'
import { ANSWER_TEXT } from '@/domain/feedback/check-feedback'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { api } from '../../shell/api'
import { usePerson } from '../../shell/session'

const marked = ({ answer, answeredAt }: ConsolePlaceReport) => ({ mark: answeredAt ?? 'none', value: answer ?? '' })

interface Options {
  report: ConsolePlaceReport
  onSaved: (report: ConsolePlaceReport) => void
  onBehind: () => Promise<void>
}

/** An answer under the pen; it survives a reload, and nobody overwrites an answer they have not read. */
export function useReportAnswer({ report, onSaved, onBehind }: Options) {
  const form = useKeptForm<string>(usePerson().id, `place-report:${report.id}`, marked(report))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { dirty, behind, mine, rebase } = form
  const { length } = mine.trim()
  const wrong = length < ANSWER_TEXT.min ? '请至少写 5 个字。' : length > ANSWER_TEXT.max ? '最多 1000 字。' : null

  useEffect(() => {
    // A colleague answered and nothing is written here: simply show theirs.
    if (behind && !dirty) rebase(report.answer ?? '', marked(report))
  }, [behind, dirty, rebase, report])

  const send = async () => {
    setTried(true)
    setProblem(null)
    if (wrong) return
    const sent = form.latest()
    setBusy(true)
    const result = await api(answerPlaceReport, { id: report.id, answer: sent.trim(), was: report.answer })
    setBusy(false)
    if (result.ok) {
      form.saved(sent, marked(result.value))
      setTried(false)
      return onSaved(result.value)
    }
    if (result.problem.code === 'stale') return onBehind()
    setProblem(result.problem)
  }
  return {
    ...form,
    ...{ busy, problem, send, error: tried || length > ANSWER_TEXT.max ? wrong : null },
    keepMine: () => rebase(mine, marked(report)),
    takeTheirs: () => rebase(report.answer ?? '', marked(report)),
  }
}
