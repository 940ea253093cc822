import { useState } from 'react'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { markSessionPeople, type MARKS } from '@/contract/study/sessions/console-sessions'
import { api } from '../../shell/api'

export type Mark = (typeof MARKS)[number]

export interface Marking {
  /** Whose mark is under way. */
  busy: string | null
  problem: Problem | null
  mark: (officialId: string, state: Mark) => Promise<boolean>
}

/** Sign-in by list, one person at a time; the list then is as the server has it. */
export function useMarking(id: string, put: (fresh: Output<typeof markSessionPeople>) => void): Marking {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const mark = async (officialId: string, state: Mark) => {
    setBusy(officialId)
    const result = await api(markSessionPeople, { id, marks: [{ officialId, state }] })
    setBusy(null)
    setProblem(result.ok ? null : result.problem)
    if (result.ok) put(result.value)
    return result.ok
  }
  return { busy, problem, mark }
}
