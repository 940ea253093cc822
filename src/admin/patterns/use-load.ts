import { useCallback, useEffect, useRef, useState } from 'react'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'

interface Load<T> {
  /** Stays while it is loaded again, so that the page does not flicker. */
  value: T | null
  problem: Problem | null
  loading: boolean
  reload(): Promise<void>
  /** Puts in what the server answered to a change, without asking again. */
  put(change: (value: T) => T): void
}

/** Loads when `key` changes; of two answers under way only that of the newest call counts. */
export function useLoad<T>(load: () => Promise<Result<T>>, key: string): Load<T> {
  const [state, setState] = useState<{ key: string; value: T | null; problem: Problem | null; loading: boolean }>({
    key,
    value: null,
    problem: null,
    loading: true,
  })
  const newest = useRef(0)
  const loader = useRef(load)
  loader.current = load

  const reload = useCallback(async () => {
    const call = ++newest.current
    setState((old) => ({ ...old, key, value: old.key === key ? old.value : null, problem: null, loading: true }))
    const result = await loader.current()
    if (call !== newest.current) return
    setState((old) =>
      result.ok
        ? { key, value: result.value, problem: null, loading: false }
        : { ...old, problem: result.problem, loading: false },
    )
  }, [key])

  useEffect(() => {
    void reload()
    const calls = newest
    return () => {
      calls.current++
    }
  }, [reload])

  const put = useCallback((change: (value: T) => T) => {
    setState((old) => (old.value === null ? old : { ...old, value: change(old.value) }))
  }, [])
  const { value, problem, loading } = state
  return { value: state.key === key ? value : null, problem, loading, reload, put }
}
