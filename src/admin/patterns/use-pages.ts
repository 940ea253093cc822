import { useState } from 'react'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { useLoad } from './use-load'

interface Reading<Page> {
  /** Of the filter: another one begins with its first page. */
  key: string
  /** The first page, or the one that `after` leads to. */
  read: (after?: string) => Promise<Result<Page>>
  /** What leads to the page behind; null on the last. */
  nextOf: (page: Page) => string | null
  /** What is shown with the rows of `more` below; totals are those of `more`. */
  join: (page: Page, more: Page) => Page
}

/** A list page after page; further rows are added below. */
export function usePages<Page>({ key, read, nextOf, join }: Reading<Page>) {
  const first = useLoad<Page>(() => read(), key)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)
  const readOn = async (after: string) => {
    setBusy(true)
    setFailed(null)
    const result = await read(after)
    setBusy(false)
    if (!result.ok) return setFailed(result.problem)
    // The filter may have changed meanwhile: only the page that asked for these rows takes them.
    first.put((page) => (nextOf(page) === after ? join(page, result.value) : page))
  }
  const after = first.value && nextOf(first.value)
  return {
    value: first.value,
    put: first.put,
    problem: first.problem ?? failed,
    loading: first.loading || busy,
    reload: () => {
      setFailed(null)
      return first.reload()
    },
    more: after ? () => void readOn(after) : undefined,
  }
}
