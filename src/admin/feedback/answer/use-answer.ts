import { useEffect, useState } from 'react'
import { answerFeedback, type ConsoleFeedback } from '@/contract/console/console-feedback'
import type { Problem } from '@/contract/problem'
import { ANSWER_TEXT } from '@/domain/feedback/check-feedback'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { api } from '../../shell/api'

const marked = ({ answer, answeredAt }: ConsoleFeedback) => ({ mark: answeredAt ?? 'none', value: answer ?? '' })

interface Options {
  personId: string
  /** As the server told it last. */
  feedback: ConsoleFeedback
  onSaved: (feedback: ConsoleFeedback) => void
  /** A colleague has answered meanwhile: load their answer. */
  onBehind: () => Promise<void>
}

/** An answer under the pen; it survives a lost log-in, and nobody overwrites an answer they have not read. */
export function useAnswer({ personId, feedback, onSaved, onBehind }: Options) {
  const form = useKeptForm<string>(personId, `feedback:${feedback.id}`, marked(feedback))
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const { dirty, behind, mine, rebase } = form
  const { length } = mine.trim()
  const wrong = length < ANSWER_TEXT.min ? '请至少写 5 个字。' : length > ANSWER_TEXT.max ? '最多 1000 字。' : null

  useEffect(() => {
    // A colleague answered and I have written nothing: simply show theirs.
    if (behind && !dirty) rebase(feedback.answer ?? '', marked(feedback))
  }, [behind, dirty, feedback, rebase])

  const send = async () => {
    setTried(true)
    setProblem(null)
    if (wrong) return
    const sent = form.latest()
    setBusy(true)
    const result = await api(answerFeedback, { id: feedback.id, answer: sent.trim(), was: feedback.answer })
    setBusy(false)
    if (result.ok) {
      form.saved(sent, marked(result.value))
      onSaved(result.value)
      return setTried(false)
    }
    if (result.problem.code === 'stale') await onBehind()
    setProblem(result.problem.code === 'stale' ? null : result.problem)
  }
  return {
    ...form,
    error: tried || length > ANSWER_TEXT.max ? wrong : null,
    problem,
    busy,
    send,
    /** Goes on with mine, having read theirs. */
    keepMine: () => rebase(mine, marked(feedback)),
    takeTheirs: () => rebase(feedback.answer ?? '', marked(feedback)),
  }
}
