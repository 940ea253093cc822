import { create } from 'zustand'
import { listCalls, markCalled, type CallToMake } from '@/contract/booking/duty'
import { PROBLEMS, type Problem } from '@/contract/problem'
import { CALL_REFUSED, type CalledStatus } from '@/domain/booking/duty/call-words'
import { api } from '@/platform/api'
import { useNetwork } from '@/platform/device/network'
import { onArrival, reader } from '../whose'
import { forgetCalled, readCalled, writeCalled, type KeptCalled } from './kept-called'

interface DutyCalls {
  /** As heard last. Names and numbers stay in memory and go with the program. */
  calls: readonly CallToMake[]
  /** 已打过 here, not yet with the server; kept over a restart. */
  called: KeptCalled
  /** A sentence for each 已打过 that the server will never take, by booking. */
  refused: Readonly<Record<string, string>>
  sending: boolean
  /** This phone's storage takes it; false in private browsing. */
  keeps: boolean
  /** Why the list could not be heard. */
  problem: Problem | null
  /** Hands in what is kept, then hears who is to be called. */
  load: () => Promise<void>
  /** Somebody has been told; stays done, and is sent as soon as it can be. */
  markDone: (call: CallToMake) => Promise<void>
  flush: () => Promise<void>
  arrived: () => void
}

const NOTHING = { calls: [], refused: {}, sending: false, keeps: true, problem: null }

/** What the server may take another time; whatever else it says, it says again. */
const mayPass = ({ code }: Problem) => ['retry', 'wait', 'log-in', 'update'].includes(PROBLEMS[code].next)

/** 请打电话: whom no message reached, until the lawyer has told them. */
export const useDutyCalls = create<DutyCalls>((set, get) => {
  let underWay: Promise<void> = Promise.resolve()
  /** One after the other: a list asked for earlier must not bring back what is ticked off. */
  const inTurn = (work: () => Promise<void>): Promise<void> => (underWay = underWay.then(work, work))
  const keep = (called: KeptCalled) => set({ called, keeps: writeCalled(called) })

  /** What came up meanwhile stays. */
  const settle = (id: string, version: number) => {
    if (get().called[id] !== version) return
    keep(Object.fromEntries(Object.entries(get().called).filter(([other]) => other !== id)))
  }

  /** False when there is no use in trying the next one now. */
  const sendOne = async (id: string, version: number): Promise<boolean> => {
    const ownerId = reader()
    const answer = await api(markCalled, { id, version })
    if (reader() !== ownerId) return false
    if (!answer.ok && mayPass(answer.problem)) return false
    if (answer.ok) set({ calls: answer.value.calls })
    else set({ refused: { ...get().refused, [id]: CALL_REFUSED } })
    settle(id, version)
    return true
  }

  const sendAll = async () => {
    const waiting = reader() === null ? [] : Object.entries(get().called)
    if (waiting.length === 0) return
    set({ sending: true })
    for (const [id, version] of waiting) if (!(await sendOne(id, version))) break
    set({ sending: false })
  }

  const hear = async () => {
    const ownerId = reader()
    if (ownerId === null) return
    const answer = await api(listCalls, {})
    if (reader() !== ownerId) return
    set(answer.ok ? { calls: answer.value.calls, problem: null } : { problem: answer.problem })
  }

  return {
    ...NOTHING,
    called: readCalled(reader()),
    load: () => {
      set({ refused: {} })
      return inTurn(async () => {
        await sendAll()
        await hear()
      })
    },
    markDone: ({ id, version }) => {
      keep({ ...get().called, [id]: version })
      return get().flush()
    },
    flush: () => inTurn(sendAll),
    arrived: () => set({ ...NOTHING, called: readCalled(reader()) }),
  }
})

/** What has come up since it was ticked off wants another call. */
export const calledStatus = (
  { called, sending, keeps }: Pick<DutyCalls, 'called' | 'sending' | 'keeps'>,
  { id, version }: CallToMake,
): CalledStatus => {
  if ((called[id] ?? -1) < version) return 'not-called'
  if (sending) return 'sending'
  return keeps ? 'kept' : 'not-kept'
}

onArrival(({ left }) => {
  if (left) forgetCalled()
  useDutyCalls.getState().arrived()
})

useNetwork.subscribe(({ online }, { online: before }) => {
  if (online && !before) void useDutyCalls.getState().flush()
})
