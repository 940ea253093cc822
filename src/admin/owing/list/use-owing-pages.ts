import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/contract/problem'
import { listOwing, type Owing } from '@/contract/study/owing'
import { api } from '../../shell/api'

interface Asked {
  planId: string
  unitId: string
  owing: boolean
}

/** Pages in the order of the roster, one after the other; of two answers under way only the newest counts. */
export function useOwingPages({ planId, unitId, owing }: Asked) {
  const [pages, setPages] = useState<Owing[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [loading, setLoading] = useState(false)
  const newest = useRef(0)
  const load = useCallback(
    async (after: string | null) => {
      if (!planId) return
      const call = ++newest.current
      setLoading(true)
      setProblem(null)
      const unit = unitId ? { unitId } : {}
      const result = await api(listOwing, {
        ...{ planId, ...unit },
        ...(after ? { after } : {}),
        ...(owing ? { owing: 'true' as const } : {}),
      })
      if (call !== newest.current) return
      setLoading(false)
      if (!result.ok) return setProblem(result.problem)
      setPages((old) => (after ? [...old, result.value] : [result.value]))
    },
    [planId, unitId, owing],
  )
  useEffect(() => {
    setPages([])
    void load(null)
  }, [load])
  const last = pages.at(-1)
  return {
    page: last ?? null,
    people: last ? pages.flatMap(({ people }) => people) : null,
    problem,
    loading,
    reload: () => void load(null),
    more: last?.next ? () => void load(last.next) : null,
  }
}
