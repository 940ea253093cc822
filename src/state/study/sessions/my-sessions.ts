import { create } from 'zustand'
import type { Problem } from '@/contract/problem'
import * as contract from '@/contract/study/sessions/my-sessions'
import type { MySession } from '@/contract/study/sessions/my-sessions'
import { api } from '@/platform/api'
import { forget, keep, recall } from '@/platform/storage'
import { onArrival, reader } from '../../booking/whose'

interface Known {
  bound: boolean
  sessions: MySession[]
}

interface MySessions extends Known {
  /** `idle` before the first answer; what is kept on this phone shows meanwhile. */
  status: 'idle' | 'loading' | 'ready' | 'error'
  /** What is shown was fetched earlier: nothing can be done with it. */
  offline: boolean
  problem: Problem | null
  load: () => Promise<void>
  put: (session: MySession) => void
  arrived: () => void
}

const KEY = 'my-sessions-2'
const NOTHING: Known = { bound: true, sessions: [] }

function readKept(): Known {
  const kept = recall(KEY) as (Known & { ownerId: string }) | undefined
  return kept && kept.ownerId === reader() && Array.isArray(kept.sessions)
    ? { bound: kept.bound, sessions: kept.sessions }
    : NOTHING
}

/** 线下实战: what I can go to; when and where stays readable without a network. */
export const useMySessions = create<MySessions>((set, get) => {
  const keepAll = (known: Known) => {
    if (reader() !== null) keep(KEY, { ownerId: reader(), ...known })
    set(known)
  }
  return {
    ...readKept(),
    status: 'idle',
    offline: false,
    problem: null,
    load: async () => {
      const ownerId = reader()
      if (ownerId === null) return
      set({ status: 'loading', problem: null })
      const answer = await api(contract.listMySessions, {})
      if (reader() !== ownerId) return
      if (answer.ok) {
        keepAll(answer.value)
        return set({ status: 'ready', offline: false })
      }
      const shown = get().sessions.length > 0
      set({ status: shown ? 'ready' : 'error', offline: shown, problem: answer.problem })
    },
    put: (session) => {
      const { bound, sessions } = get()
      keepAll({ bound, sessions: sessions.map((one) => (one.id === session.id ? session : one)) })
    },
    arrived: () => set({ ...readKept(), status: 'idle', offline: false, problem: null }),
  }
})

/** Takes one step; null when it is done, and the list then shows it. A refusal may mean that the list is out of date. */
async function act(step: ReturnType<typeof call>): Promise<Problem | null> {
  const answer = await step
  if (answer.ok) useMySessions.getState().put(answer.value)
  else if (answer.problem.code === 'wrong-state') void useMySessions.getState().load()
  return answer.ok ? null : answer.problem
}
const call = (endpoint: typeof contract.signUpForSession | typeof contract.giveUpSeat, id: string) =>
  api(endpoint, { id })

/** Those of which a change was not read yet. */
export const toldAnew = (sessions: readonly MySession[]): MySession[] =>
  sessions.filter(({ news }) => news && !news.read)

export const sessionActs = {
  signUp: (id: string) => act(call(contract.signUpForSession, id)),
  giveUp: (id: string) => act(call(contract.giveUpSeat, id)),
  signIn: (id: string, code: string) => act(api(contract.signInToSession, { id, code })),
  /** That the last change was seen; without a network it stays unread, and is shown again. */
  readNews: (id: string, version: number) => act(api(contract.readSessionNews, { id, version })),
  excuse: (id: string, reason: string) => act(api(contract.excuseFromSession, { id, reason })),
}

onArrival(({ left }) => {
  if (left) forget(KEY)
  useMySessions.getState().arrived()
})
