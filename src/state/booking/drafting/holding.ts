import { extendDeskHold, getDeskHold, holdForCaller, releaseDeskHold } from '@/contract/booking/desk'
import { extendHold, getHold, holdSlot, releaseHold, type Hold } from '@/contract/booking/holds'
import type { Problem } from '@/contract/problem'
import { api } from '@/platform/api'
import { newId } from '@/platform/new-id'
import { useSettings } from '../../settings'
import type { HeldSlot } from './kept-draft'

/** A time as it is tapped. */
export interface WantedSlot {
  village: string
  /** `any`, or the lawyer's id. */
  lawyer: string
  /** An instant, UTC. */
  startsAt: string
}

interface Kept {
  slot: () => HeldSlot | null
  /** It is kept for somebody at the desk, beside what the clerk keeps for themselves. */
  atDesk: () => boolean
  put: (slot: HeldSlot | null) => void
}

const held = (hold: Hold, asked: string): HeldSlot => ({
  ...hold,
  asked,
  endsAt: Date.now() + hold.secondsLeft * 1000,
})

const OWN = { take: holdSlot, get: getHold, extend: extendHold, release: releaseHold }
const DESK = { take: holdForCaller, get: getDeskHold, extend: extendDeskHold, release: releaseDeskHold }

/** Keeps a slot while the form is open. Every answer is a problem, or null when all went well. */
export function createHolding({ slot, atDesk, put }: Kept) {
  const way = () => (atDesk() ? DESK : OWN)
  /** The id goes on with what was asked for, so that a tap after a lost answer asks for the same hold. */
  let attempt = { id: '', key: '' }

  const take = async ({ village, lawyer, startsAt }: WantedSlot): Promise<Problem | null> => {
    const key = `${atDesk()} ${village} ${lawyer} ${startsAt}`
    if (attempt.key !== key) attempt = { id: newId(), key }
    const elder = useSettings.getState().elderMode
    const answer = await api(way().take, { id: attempt.id, village, lawyer, startsAt, elder })
    if (answer.ok || answer.problem.code !== 'network') attempt = { id: '', key: '' }
    if (!answer.ok) return answer.problem
    put(held(answer.value, lawyer))
    return null
  }

  const extend = async (): Promise<Problem | null> => {
    const before = slot()
    if (!before) return null
    const answer = await api(way().extend, { id: before.id })
    if (slot()?.id !== before.id) return null
    if (!answer.ok) {
      if (answer.problem.code === 'hold-expired') put({ ...before, endsAt: 0, canExtend: false })
      return answer.problem
    }
    put(held(answer.value, before.asked))
    return null
  }

  /** After a reload or a long pause: how much is left, by the clock that counts. */
  const refresh = async (): Promise<void> => {
    const before = slot()
    if (!before) return
    const answer = await api(way().get, { id: before.id })
    if (slot()?.id !== before.id) return
    if (answer.ok) put(held(answer.value, before.asked))
    else if (answer.problem.code === 'not-found' || answer.problem.code === 'hold-expired')
      put({ ...before, endsAt: 0, canExtend: false })
  }

  /** Should it not arrive, the hold ends by itself. */
  const release = (): void => {
    const before = slot()
    if (before) void api(way().release, { id: before.id })
    put(null)
  }

  return { take, extend, refresh, release, adopt: (hold: Hold, asked: string) => put(held(hold, asked)) }
}
