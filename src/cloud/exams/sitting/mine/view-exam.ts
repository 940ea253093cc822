import type { MyExam } from '@/contract/exams/sitting'
import { mayMakeUp } from '@/domain/exams/makeup/may-make-up'
import { sittingState, startUntil, type Sitting } from '@/domain/exams/sitting/may-sit'
import type { MyExamRow, PaperRow } from './my-exams.repo'

interface HandedIn extends PaperRow {
  handedInAt: string
  scoreTenths: number
  outcome: NonNullable<PaperRow['outcome']>
}

const isHandedIn = (paper: PaperRow): paper is HandedIn => paper.state === 'handed-in' && paper.outcome !== null

/** A row as the rules of `may-sit` want it. */
export const sittingOf = (row: MyExamRow, now: Date): Sitting => ({
  now: now.getTime(),
  opensAt: row.opensAt.getTime(),
  // What was called off is over: papers of it stay.
  closesAt: row.cancelled ? Math.min(now.getTime(), row.closesAt.getTime()) : row.closesAt.getTime(),
  attempts: row.rules.attempts,
  hasTimes: row.times.length > 0,
  chosenAt: row.chosenAt?.getTime() ?? null,
  exempt: row.exempt,
  hasOpenPaper: row.papers.some(({ state }) => state === 'open'),
  papers: row.papers.filter(isHandedIn),
  lastStartedAt: row.papers[0] ? Date.parse(row.papers[0].startedAt) : null,
})

const iso = (instant: string) => new Date(instant).toISOString()

const viewPaper = ({ id, attempt, handedInAt, scoreTenths, maxTenths, outcome }: HandedIn) => ({
  ...{ id, attempt, handedInAt: iso(handedInAt), scoreTenths, maxTenths, outcome },
})

/** Who looks, when and with which device. */
interface Looking {
  now: Date
  /** It decides about a make-up where the blueprint says nothing. */
  category: string
  deviceId: string
}

export function viewExam(row: MyExamRow, { now, category, deviceId }: Looking): MyExam {
  const { id, title, kind, rules, blueprint, extraMinutes, certificate } = row
  const sitting = sittingOf(row, now)
  const until = startUntil(sitting)
  const open = row.papers.find(({ state }) => state === 'open')
  return {
    ...{ id, title, kind, extraMinutes, certificate },
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    minutes: blueprint.minutes,
    questions: blueprint.sections.reduce((sum, { count }) => sum + count, 0),
    pass: blueprint.pass,
    attempts: rules.attempts,
    // Not how many are shown: a mock is sat any number of times.
    taken: row.papers[0]?.attempt ?? 0,
    leaveLimit: rules.leaveLimit,
    makeUp: kind === 'formal' && mayMakeUp(category, blueprint.makeUp),
    state: sittingState(sitting),
    paperId: open?.id ?? null,
    paperHere: open ? open.deviceId === deviceId : null,
    papers: row.papers.filter(isHandedIn).map(viewPaper),
    times: row.times.map(({ startsAt, free }) => ({ startsAt: iso(startsAt), free })),
    chosenAt: row.chosenAt?.toISOString() ?? null,
    startUntil: until === null ? null : new Date(until).toISOString(),
  }
}
