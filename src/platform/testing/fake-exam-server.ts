import { ok, refusal, type fakeCloud } from './fake-cloud'
import { EXAM, NOW, PAPER, paper } from './sample-exams'

interface Sent {
  question: number
  version: number
  chosen: string
}

type Logged = Sent & { epoch: number; late: boolean }

const newest = (log: readonly Logged[], question: number) =>
  log.filter((answer) => answer.question === question).sort((a, b) => b.epoch - a.epoch || b.version - a.version)[0]

/** For tests: one paper on a server, with its clock, its log and whichever device is the active one. */
export function fakeExamServer(cloud: ReturnType<typeof fakeCloud>) {
  const server = {
    /** Milliseconds; tests move it on. */
    now: Date.parse(NOW),
    deadlineAt: paper().deadlineAt,
    state: 'none' as 'none' | 'open' | 'handed-in',
    epoch: 1,
    here: true,
    log: [] as Logged[],
    marked: [] as number[],
    left: [] as { id: string; awaySeconds: number }[],
    change: {} as Partial<ReturnType<typeof paper>>,
    /** What counts of a question. */
    counted: (question: number) => newest(server.log, question),
    /** Another phone goes on with it. */
    goElsewhere: () => Object.assign(server, { here: false, epoch: server.epoch + 1 }),
  }
  const iso = () => new Date(server.now).toISOString()
  const keep = (epoch: unknown, answers: unknown) =>
    (answers as Sent[]).map(({ question, version, chosen }) => {
      const late = server.state === 'handed-in' || server.now > Date.parse(server.deadlineAt) + 5000
      server.log.push({ question, version, chosen, epoch: Number(epoch), late })
      return { question, version, late }
    })
  const times = () => ({ serverNow: iso(), deadlineAt: server.deadlineAt })
  const answers = () => {
    const places = [...new Set(server.log.map(({ question }) => question))]
    return places.map((place) => ({ ...server.counted(place)!, receivedAt: NOW }))
  }
  Object.assign(cloud.answers, {
    [`GET /api/exam-papers/${PAPER}`]: () =>
      server.state === 'none'
        ? refusal('not-found')
        : ok({ ...times(), state: server.state, epoch: server.epoch, here: server.here }),
    [`POST /api/exams/${EXAM}/papers`]: () => {
      if (server.state === 'none') server.state = 'open'
      if (!server.here) Object.assign(server, { here: true, epoch: server.epoch + 1 })
      const { epoch, marked, state } = server
      return ok(paper({ ...times(), epoch, marked, state, answers: answers(), ...server.change }))
    },
    [`PUT /api/exam-papers/${PAPER}/answers`]: ({ input }: { input: Record<string, unknown> }) => {
      const saved = keep(input.epoch, input.answers)
      if (Array.isArray(input.marked)) server.marked = input.marked as number[]
      const takenOver = !server.here || Number(input.epoch) < server.epoch
      return ok({ ...times(), receivedAt: iso(), saved, takenOver, state: server.state })
    },
    [`POST /api/exam-papers/${PAPER}/hand-in`]: ({ input }: { input: Record<string, unknown> }) => {
      const late = keep(input.epoch, input.answers).filter((answer) => answer.late).length
      if (!server.here) return refusal('wrong-state')
      server.state = 'handed-in'
      return ok({ handedInAt: iso(), late, takenOver: false })
    },
    [`POST /api/exam-papers/${PAPER}/left`]: ({ input }: { input: Record<string, unknown> }) => {
      server.left.push(...(input.events as typeof server.left))
      return ok({ times: server.left.length, state: server.state })
    },
  })
  return server
}
