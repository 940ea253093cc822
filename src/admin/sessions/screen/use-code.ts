import { useEffect, useState } from 'react'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { getSessionCode } from '@/contract/study/sessions/console-sessions'
import { api } from '../../shell/api'

type Code = Output<typeof getSessionCode>

/** People come in: how many are here is asked again this often, the code as soon as it has changed. */
const ASK_MS = 5000

interface OnScreen {
  code: Code | null
  problem: Problem | null
  /** Seconds until the next code, by the server's clock. */
  left: number
}

/** What the trainer's screen shows; the server says which code it is and for how long, this computer only counts down. */
export function useCode(id: string): OnScreen {
  const [known, setKnown] = useState<{ code: Code; at: number } | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      const asked = performance.now()
      const result = await api(getSessionCode, { id })
      if (stopped) return
      setProblem(result.ok ? null : result.problem)
      // Half the way there and back has passed since the server looked at its clock.
      if (result.ok) setKnown({ code: result.value, at: (asked + performance.now()) / 2 })
      const next = result.ok && result.value.code !== null ? Math.min(ASK_MS, result.value.changesInMs + 50) : ASK_MS
      timer = setTimeout(() => void ask(), next)
    }
    void ask()
    const ticking = setInterval(() => setNow(performance.now()), 250)
    return () => {
      stopped = true
      clearTimeout(timer)
      clearInterval(ticking)
    }
  }, [id])
  const left = known ? Math.max(0, Math.ceil((known.code.changesInMs - Math.max(0, now - known.at)) / 1000)) : 0
  return { code: known?.code ?? null, problem, left }
}
