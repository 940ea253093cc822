import { create } from 'zustand'
import { hearServer, serverTime, timeLeft, wakeClock } from '@/domain/exams/answering/server-clock'
import { nextParcel } from '@/domain/exams/answering/delivery'
import type { Sitting } from '@/domain/exams/answering/sitting'
import { monotonicNow } from '@/platform/clock/monotonic'
import { useSession } from '@/platform/session'
import { dropSitting, findPaper, findSitting, keepSitting } from './kept-sittings'
import { NOTHING, type SittingState } from './sitting-state'

/** The paper in front of somebody; `sitting.ts` says what can be done with it. */
export const useDesk = create<SittingState>(() => NOTHING)

export const reader = (): string | null => useSession.getState().person?.id ?? null

/** By both clocks, when the page was left; null while it is in sight. */
let away: { mono: number; wall: number } | null = null
export const isAway = () => away
export const setAway = (left: typeof away) => void (away = left)

/** Keeps the sitting on the phone first, then shows it: what is seen as kept is kept. */
export function put(sitting: Sitting): void {
  const { clock } = useDesk.getState()
  const ownerId = reader()
  const wall = Date.now()
  const kept =
    ownerId !== null &&
    keepSitting({
      ownerId,
      sitting,
      clock: clock && { server: serverTime(clock, monotonicNow()), wall },
      awaySince: away?.wall ?? null,
    })
  useDesk.setState({ sitting, keeps: kept })
  if (sitting.state === 'handed-in' && !nextParcel(sitting)) dropSitting(sitting.paperId)
}

/** Changes the paper that is open, unless it is another one by now. */
export function change(paperId: string, next: (sitting: Sitting) => Sitting): void {
  const { sitting } = useDesk.getState()
  if (sitting?.paperId !== paperId) return
  const changed = next(sitting)
  if (changed !== sitting) put(changed)
}

export function hear(serverNow: string, askedAt: number): void {
  const heardAt = monotonicNow()
  useDesk.setState(({ clock }) => ({ clock: hearServer(clock, { serverNow, askedAt, heardAt }) }))
}

/** Lays what this phone kept of a paper on the desk; how long it lay aside, or null when there is nothing. */
export function layOut(paperId: string): { sitting: Sitting; awayMs: number } | null {
  const kept = findSitting(paperId, reader())
  const paper = findPaper(paperId)
  if (!kept || !paper) return null
  const wall = Date.now()
  const clock = kept.clock && wakeClock(kept.clock, wall, monotonicNow())
  useDesk.setState({ ...NOTHING, status: 'ready', paper, sitting: kept.sitting, clock })
  return { sitting: kept.sitting, awayMs: kept.awaySince === null ? 0 : Math.max(0, wall - kept.awaySince) }
}

/** Milliseconds left; null while nothing is known of the time. */
export function leftNow({ clock, sitting }: Pick<SittingState, 'clock' | 'sitting'>): number | null {
  return clock && sitting ? timeLeft(clock, sitting.deadlineAt, monotonicNow()) : null
}

/** The time is up, and that is sure: a phone that only supposes it locks nothing. */
export const isOver = (state: Pick<SittingState, 'clock' | 'sitting'>): boolean =>
  (state.clock?.sure ?? false) && leftNow(state) === 0

useSession.subscribe(({ person }, { person: before }) => {
  if (person?.id === before?.id) return
  away = null
  // What was answered stays kept for its owner alone.
  useDesk.setState(NOTHING)
})
