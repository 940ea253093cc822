import { useEffect, useState } from 'react'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { ANSWER_TEXT } from '@/domain/feedback/check-feedback'
import { usePerson } from '../../shell/session'
import { useKeptForm } from './use-kept-form'

/** What is answered, with the answer that it has. */
interface Answered {
  answer: string | null
  answeredAt: string | null
}

interface Options<T extends Answered> {
  /** Names what is kept: `feedback:<id>`. */
  key: string
  /** As the server told it last. */
  kept: T
  save: (answer: string) => Promise<Result<T>>
  onSaved: (saved: T) => void
  /** A colleague has answered meanwhile: load their answer. */
  onBehind: () => Promise<void>
}

const marked = ({ answer, answeredAt }: Answered) => ({ mark: answeredAt ?? 'none', value: answer ?? '' })

/** An answer under the pen; it survives a lost log-in, and nobody overwrites an answer they have not read. */
export function useAnswerForm<T extends Answered>({ key, kept, save, onSaved, onBehind }: Options<T>) {
  const form = useKeptForm<string>(usePerson().id, key, marked(kept))
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const { dirty, behind, mine, rebase } = form
  const { length } = mine.trim()
  const wrong = length < ANSWER_TEXT.min ? '请至少写 5 个字。' : length > ANSWER_TEXT.max ? '最多 1000 字。' : null

  useEffect(() => {
    // A colleague answered and nothing is written here: simply show theirs.
    if (behind && !dirty) rebase(kept.answer ?? '', marked(kept))
  }, [behind, dirty, kept, rebase])

  const send = async () => {
    setTried(true)
    setProblem(null)
    if (wrong) return
    const sent = form.latest()
    setBusy(true)
    const result = await save(sent.trim())
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
    error: tried || length > ANSWER_TEXT.max ? wrong : null,
    problem,
    busy,
    send,
    /** Goes on with mine, having read theirs. */
    keepMine: () => rebase(mine, marked(kept)),
    takeTheirs: () => rebase(kept.answer ?? '', marked(kept)),
  }
}
