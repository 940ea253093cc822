import { App } from 'antd'
import { useState } from 'react'
import type { BrokenVisit, PlanAnswer, PlanView, Settled } from '@/contract/booking/plan'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'

/** With nothing settled the server saves only what breaks nothing. */
export interface Wish {
  settled: Settled[]
  reason: string
}
export type Send = (wish: Wish) => Promise<Result<PlanAnswer>>

interface Asking {
  send: Send
  breaks: BrokenVisit[]
  /** The list is not the first one: something changed while it was being answered. */
  again: boolean
  done: (plan: PlanView) => void
}

/** Makes a change; when it breaks visits, asks what becomes of each before anything is saved. */
export function usePlanChange(put: (plan: PlanView) => void) {
  const { message } = App.useApp()
  const [asking, setAsking] = useState<Asking | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const attempt = async (
    send: Send,
    wish: Wish,
    again: boolean,
    done: (plan: PlanView) => void,
  ): Promise<Problem | null> => {
    setBusy(true)
    const result = await send(wish)
    setBusy(false)
    if (!result.ok) return result.problem
    const { saved, breaks, plan } = result.value
    if (!saved) {
      setAsking({ send, breaks, again, done })
      return null
    }
    put(plan)
    setAsking(null)
    void message.success('已保存，居民现在看到的就是新的时间。')
    done(plan)
    return null
  }
  return {
    busy,
    asking,
    problem,
    /** The first try; a refusal comes back to whoever asked. */
    begin: (send: Send, done: (plan: PlanView) => void = () => undefined) =>
      attempt(send, { settled: [], reason: '' }, false, done),
    /** With an answer for each visit. */
    confirm: async (wish: Wish) => {
      if (asking) setProblem(await attempt(asking.send, wish, true, asking.done))
    },
    giveUp: () => {
      setAsking(null)
      setProblem(null)
    },
  }
}

export type PlanChange = ReturnType<typeof usePlanChange>
