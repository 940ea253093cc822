import { getPaper, openPaper, type PaperView } from '@/contract/exams/sitting'
import { hearState } from '@/domain/exams/answering/delivery'
import { resume } from '@/domain/exams/answering/resume'
import { afterSleep } from '@/domain/exams/answering/server-clock'
import { awayFor, choose, goTo, noteLeft, toggleMark, type Sitting } from '@/domain/exams/answering/sitting'
import { api } from '@/platform/api'
import { monotonicNow } from '@/platform/clock/monotonic'
import { newId } from '@/platform/new-id'
import { change, hear, isAway, isOver, layOut, put, reader, setAway, useDesk } from './desk'
import { findSitting, keepPaper } from './kept-sittings'
import { flush } from './sending'
import { NOTHING } from './sitting-state'

/** A phone whose counting stood still for longer than this has slept. */
const SLEPT_MS = 2000

/** What lies here of a paper: in front of somebody, or kept; a phone that keeps nothing has the first alone. */
function known(paperId: string): Sitting | null {
  const { sitting } = useDesk.getState()
  return sitting?.paperId === paperId ? sitting : (findSitting(paperId, reader())?.sitting ?? null)
}

function spread(view: PaperView): void {
  const { answers: _answers, marked: _marked, serverNow: _now, ...paper } = view
  const mine = known(paper.id)
  useDesk.setState({ status: 'ready', paper, problem: null })
  put(resume(mine, view))
  if (!keepPaper(paper)) useDesk.setState({ keeps: false })
}

/** By paper, while it is being opened by a phone that knows nothing of it; the same for a retry. */
const visits = new Map<string, string>()

/** Whoever comes with an empty memory counts answers in an epoch of their own; what lies here goes on in its own. */
function visitOf(paperId: string): { visit?: string } {
  if (known(paperId)) return {}
  const visit = visits.get(paperId) ?? newId()
  visits.set(paperId, visit)
  return { visit }
}

/** Opens the paper here: starts it, goes on with it, or takes it over from another phone. */
async function openHere(examId: string, paperId: string): Promise<void> {
  const askedAt = monotonicNow()
  const opened = await api(openPaper, { id: examId, paperId, ...visitOf(paperId) })
  if (opened.ok) {
    visits.delete(paperId)
    hear(opened.value.serverNow, askedAt)
    spread(opened.value)
    void flush()
  } else if (useDesk.getState().sitting) useDesk.setState({ trouble: opened.problem })
  else useDesk.setState({ status: 'error', problem: opened.problem })
}

/** Asks how the paper stands; what was not known before shows. */
async function look(paperId: string) {
  const askedAt = monotonicNow()
  const paper = await api(getPaper, { id: paperId })
  if (!paper.ok) return paper
  hear(paper.value.serverNow, askedAt)
  const { deadlineAt, state, here } = paper.value
  change(paperId, (sitting) => hearState(sitting, { deadlineAt, state, takenOver: !here }))
  return paper
}

/** Papers that are about to be drawn: the server need not be asked how they stand. */
const drawn = new Set<string>()

async function open(examId: string, paperId: string): Promise<void> {
  const { sitting } = useDesk.getState()
  if (sitting?.paperId === paperId) back()
  else {
    useDesk.setState({ ...NOTHING, status: 'loading' })
    const laid = layOut(paperId)
    if (laid) put(noteLeft(laid.sitting, newId(), laid.awayMs))
  }
  if (drawn.delete(paperId)) return openHere(examId, paperId)
  const paper = await look(paperId)
  const { sitting: kept } = useDesk.getState()
  const begun = kept?.paperId === paperId
  if (paper.ok && paper.value.state !== 'open') {
    if (!begun) useDesk.setState({ status: 'closed' })
    void flush()
  } else if (paper.ok && !paper.value.here) {
    if (!begun) useDesk.setState({ status: 'elsewhere' })
    void flush()
  } else if (paper.ok || (paper.problem.code === 'not-found' && !begun)) await openHere(examId, paperId)
  else if (begun) useDesk.setState({ trouble: paper.problem })
  else useDesk.setState({ status: 'error', problem: paper.problem })
}

/** Looks again at what may have changed elsewhere, and sends what waits. */
async function sync(): Promise<void> {
  const { sitting } = useDesk.getState()
  if (!sitting) return
  const paper = await look(sitting.paperId)
  const now = useDesk.getState().sitting
  // The same phone under another name, e.g. after logging in again.
  const renamed = paper.ok && paper.value.here && paper.value.state === 'open' && paper.value.epoch !== now?.epoch
  if (renamed) await openHere(sitting.examId, sitting.paperId)
  else await flush()
}

/** Changes what is in front of somebody and sends it. */
function act(next: (sitting: Sitting) => Sitting): void {
  const { sitting } = useDesk.getState()
  if (!sitting) return
  change(sitting.paperId, next)
  void flush()
}

/** The page goes out of sight. */
function left(): void {
  const { sitting } = useDesk.getState()
  if (!sitting || isAway() || sitting.state === 'handed-in') return
  setAway({ mono: monotonicNow(), wall: Date.now() })
  put(sitting)
}

/** It is in sight again; seconds away when that was noted, else 0. */
function back(): number {
  const since = isAway()
  const { sitting, clock } = useDesk.getState()
  setAway(null)
  if (!since || !sitting) return 0
  const mono = monotonicNow() - since.mono
  const gone = awayFor(mono, Date.now() - since.wall)
  if (clock && gone - mono > SLEPT_MS) useDesk.setState({ clock: afterSleep(clock, gone - mono) })
  const noted = noteLeft(sitting, newId(), gone)
  put(noted)
  return noted.leaves.length > sitting.leaves.length ? (noted.leaves.at(-1)?.awaySeconds ?? 0) : 0
}

/** All that can be done with the paper in front of somebody. */
export const paperDesk = {
  open,
  beginNew: (paperId: string) => void drawn.add(paperId),
  /** 在这部手机上继续 */
  takeOver: openHere,
  sync,
  flush,
  choose: (question: number, chosen: string) => {
    if (!isOver(useDesk.getState())) act((sitting) => choose(sitting, question, chosen))
  },
  mark: (question: number) => act((sitting) => toggleMark(sitting, question)),
  goTo: (at: number) => {
    const { sitting } = useDesk.getState()
    if (sitting) put(goTo(sitting, at))
  },
  handIn: async () => {
    act((sitting) => ({ ...sitting, handingIn: true }))
    await flush()
  },
  /** Goes on answering, while the hand-in has not reached the server. */
  keepOn: () => act((sitting) => (sitting.state === 'open' ? { ...sitting, handingIn: false } : sitting)),
  left,
  back: (): number => {
    const seconds = back()
    void sync()
    return seconds
  },
}
