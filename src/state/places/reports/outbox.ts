import { reportPlace, type MyPlaceReport } from '@/contract/places/reports'
import type { ProblemCode } from '@/contract/problem'
import { api } from '@/platform/api'
import { useSession } from '@/platform/session'
import { mayMeet, readOutbox, writeOutbox, type WaitingReport } from './kept-reports'

/** The writer has to change something; trying again would not help. */
const WRITERS_TURN: readonly ProblemCode[] = ['bad-input', 'too-large', 'forbidden', 'not-found']

interface Heard {
  /** The server has it. */
  onSent: (report: MyPlaceReport) => void
  onWaiting: (waiting: WaitingReport[]) => void
}

const reader = () => useSession.getState().person?.id ?? null

/** Reports on their way: each is tried, under the same id, until the server has it or its writer must mend it. */
export function createOutbox({ onSent, onWaiting }: Heard) {
  /** A phone that keeps nothing (private browsing) still holds them until the program ends. */
  let reports = readOutbox()
  let underWay: Promise<void> = Promise.resolve()

  const mine = () => reports.filter((report) => mayMeet(report, reader()))
  const put = (next: WaitingReport[]) => {
    reports = next
    writeOutbox(next)
    onWaiting(mine())
  }
  const without = (gone: string) => reports.filter(({ id }) => id !== gone)

  async function sendAll(): Promise<void> {
    for (const report of mine().filter(({ complaint }) => !complaint)) {
      const { id, placeId, kind, text } = report
      const answer = await api(reportPlace, { place: placeId, id, kind, text })
      if (answer.ok) {
        put(without(id))
        onSent(answer.value)
      } else if (WRITERS_TURN.includes(answer.problem.code)) {
        const complaint = answer.problem.fields?.[0]?.message ?? answer.problem.message
        put(reports.map((one) => (one.id === id ? { ...one, complaint } : one)))
      } else return
    }
  }

  return {
    waiting: mine,
    find: (id: string) => mine().find((report) => report.id === id),
    add: (report: WaitingReport) => put([...without(report.id), report]),
    /** Back to its writer. */
    take: (id: string): WaitingReport | undefined => {
      const report = mine().find((waiting) => waiting.id === id)
      if (report) put(without(id))
      return report
    },
    flush: (): Promise<void> => {
      underWay = underWay.then(sendAll, sendAll)
      return underWay
    },
    forget: () => put([]),
  }
}
