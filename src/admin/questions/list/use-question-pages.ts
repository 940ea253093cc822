import { useState } from 'react'
import { listQuestions } from '@/contract/console/console-questions'
import type { Input, Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'

type Filter = Omit<Input<typeof listQuestions>, 'after'>

/** The bank, narrowed, page after page; further rows are added below. */
export function useQuestionPages(filter: Filter) {
  const first = useLoad<Output<typeof listQuestions>>(() => api(listQuestions, filter), JSON.stringify(filter))
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)

  const readOn = async (after: string) => {
    setBusy(true)
    setFailed(null)
    const result = await api(listQuestions, { ...filter, after })
    setBusy(false)
    if (!result.ok) return setFailed(result.problem)
    const { questions, total, next } = result.value
    // The filter may have changed meanwhile: only the page that asked for these rows takes them.
    first.put((page) => (page.next === after ? { questions: [...page.questions, ...questions], total, next } : page))
  }
  const after = first.value?.next
  return {
    rows: first.value?.questions ?? null,
    total: first.value?.total ?? null,
    problem: first.problem ?? failed,
    loading: first.loading || busy,
    reload: () => {
      setFailed(null)
      void first.reload()
    },
    more: after ? () => void readOn(after) : undefined,
  }
}
