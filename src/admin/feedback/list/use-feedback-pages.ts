import { useState } from 'react'
import { listFeedback } from '@/contract/console/console-feedback'
import type { Input, Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'

type Filter = Pick<Input<typeof listFeedback>, 'state' | 'kind'>

/** What waits, or what is answered, page after page; further rows are added below. */
export function useFeedbackPages({ state, kind }: Filter) {
  const filter = { state, ...(kind && { kind }) }
  const first = useLoad<Output<typeof listFeedback>>(() => api(listFeedback, filter), `${state} ${kind ?? ''}`)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)

  const readOn = async (after: string) => {
    setBusy(true)
    setFailed(null)
    const result = await api(listFeedback, { ...filter, after })
    setBusy(false)
    if (!result.ok) return setFailed(result.problem)
    const { feedback, open, nextAfter } = result.value
    // The filter may have changed meanwhile: only the page that asked for these rows takes them.
    first.put((page) =>
      page.nextAfter === after ? { feedback: [...page.feedback, ...feedback], open, nextAfter } : page,
    )
  }
  const after = first.value?.nextAfter
  return {
    rows: first.value?.feedback ?? null,
    open: first.value?.open ?? null,
    problem: first.problem ?? failed,
    loading: first.loading || busy,
    reload: () => {
      setFailed(null)
      void first.reload()
    },
    more: after ? () => void readOn(after) : undefined,
  }
}
