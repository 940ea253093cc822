import { openPaper } from '@/contract/exams/sitting'
import { problem as problemOf, type Problem } from '@/contract/problem'
import { nextParcel, retryWait, type Parcel } from '@/domain/exams/answering/delivery'
import { resume } from '@/domain/exams/answering/resume'
import { api } from '@/platform/api'
import { monotonicNow } from '@/platform/clock/monotonic'
import { useNetwork } from '@/platform/device/network'
import { useSession } from '@/platform/session'
import { carry, isHopeless } from './courier'
import { change, hear, reader, useDesk } from './desk'
import { findSitting, keepPaper, keepSitting, keptPapers } from './kept-sittings'

let underWay: Promise<void> | null = null
let again: ReturnType<typeof setTimeout> | undefined
let failures = 0

/** After those of before a take-over have arrived: what counts of them. */
async function lookAgain(examId: string, paperId: string): Promise<void> {
  const askedAt = monotonicNow()
  const opened = await api(openPaper, { id: examId, paperId })
  if (!opened.ok) return
  hear(opened.value.serverNow, askedAt)
  keepPaper(opened.value)
  change(paperId, (sitting) => resume(sitting, opened.value))
}

function tryLater(problem: Problem): void {
  useDesk.setState({ trouble: problem })
  failures++
  clearTimeout(again)
  if (isHopeless(problem) || problem.code === 'not-logged-in') return
  again = setTimeout(() => void flush(), retryWait(failures))
}

function stillNext(parcel: Parcel): boolean {
  const { sitting } = useDesk.getState()
  return sitting !== null && JSON.stringify(nextParcel(sitting)) === JSON.stringify(parcel)
}

/** An answer is counted on so often without a pause; a paper's last second has none to spare. */
const MOST_RECOUNTS = 20
const countedOn = (problem: Problem, parcel: Parcel) => problem.code === 'bad-answer' && !stillNext(parcel)

async function sendAll(): Promise<void> {
  clearTimeout(again)
  let recounts = 0
  for (;;) {
    const { sitting } = useDesk.getState()
    const parcel = sitting && nextParcel(sitting)
    if (!parcel) break
    const { paperId, examId } = sitting
    const askedAt = monotonicNow()
    const { settle, serverNow, problem } = await carry(paperId, parcel)
    if (serverNow) hear(serverNow, askedAt)
    change(paperId, settle)
    if (problem && countedOn(problem, parcel) && recounts++ < MOST_RECOUNTS) continue
    if (problem) return tryLater(problem)
    // An answer that settles nothing would be asked for without end.
    if (stillNext(parcel)) return tryLater(problemOf('bad-answer'))
    failures = 0
    const { sitting: now } = useDesk.getState()
    if (parcel.what === 'older' && now?.older.length === 0 && !now.takenOver) await lookAgain(examId, paperId)
  }
  failures = 0
  useDesk.setState({ trouble: null })
}

/** Sends what waits, one parcel after another; what fails is tried again later, and at once when the network is back. */
export function flush(): Promise<void> {
  underWay ??= sendAll().finally(() => {
    underWay = null
  })
  return underWay
}

/** Papers that lie on this phone and are not open: what waits in them is sent all the same. */
export async function sendLeftovers(): Promise<void> {
  for (const paperId of keptPapers()) {
    for (let n = 0; n < 10; n++) {
      const kept = findSitting(paperId, reader())
      const parcel = kept && nextParcel(kept.sitting)
      if (!parcel || useDesk.getState().sitting?.paperId === paperId) break
      const { settle, problem } = await carry(paperId, parcel)
      const now = findSitting(paperId, kept.ownerId)
      if (now) keepSitting({ ...now, sitting: settle(now.sitting) })
      // What a paper takes no more holds up no other one.
      if (problem && isHopeless(problem)) break
      if (problem) return
    }
  }
}

useNetwork.subscribe(({ online }, { online: before }) => {
  if (!online || before) return
  void flush()
  void sendLeftovers()
})
useSession.subscribe(({ person }, { person: before }) => {
  if (person && person.id !== before?.id) void sendLeftovers()
})
