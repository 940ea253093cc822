import { App } from 'antd'
import { useState } from 'react'
import type { BrokenVisit, Settled } from '@/contract/booking/plan'
import type { Result } from '@/contract/client'
import type { Problem } from '@/contract/problem'

/** With nothing settled the server saves only what breaks nothing. */
export interface Wish {
  settled: Settled[]
  reason: string
}

/** What a change answers that may break visits: nothing is saved while one of them has no answer. */
export interface Answered {
  saved: boolean
  breaks: BrokenVisit[]
}

export type Send<A> = (wish: Wish) => Promise<Result<A>>

interface Asking<A> {
  send: Send<A>
  breaks: BrokenVisit[]
  /** The list is not the first one: something changed while it was being answered. */
  again: boolean
  done: (answer: A) => void
}

/** Makes a change; when it breaks visits, asks what becomes of each before anything is saved. */
export function useBreaks<A extends Answered>(put: (answer: A) => void, savedWords: string) {
  const { message } = App.useApp()
  const [asking, setAsking] = useState<Asking<A> | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const attempt = async (
    send: Send<A>,
    wish: Wish,
    again: boolean,
    done: (answer: A) => void,
  ): Promise<Problem | null> => {
    setBusy(true)
    const result = await send(wish)
    setBusy(false)
    if (!result.ok) return result.problem
    const { saved, breaks } = result.value
    if (!saved) {
      setAsking({ send, breaks, again, done })
      return null
    }
    put(result.value)
    setAsking(null)
    void message.success(savedWords)
    done(result.value)
    return null
  }
  return {
    busy,
    asking,
    problem,
    /** The first try; a refusal comes back to whoever asked. */
    begin: (send: Send<A>, done: (answer: A) => void = () => undefined) =>
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

/** What the dialog needs of it, whatever is being changed. */
export interface Breaks {
  busy: boolean
  asking: { breaks: BrokenVisit[]; again: boolean } | null
  problem: Problem | null
  confirm: (wish: Wish) => Promise<void>
  giveUp: () => void
}
