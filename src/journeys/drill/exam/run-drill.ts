import type { Db } from '@/cloud/kernel/db'
import { seeded } from '@/domain/practice/drawing/seeded'
import { percentile } from '../../bench/figures'
import type { ApiProcess } from '../servers'
import { withServers, type Field } from '../with-servers'
import { audit, type Verdict } from './audit'
import type { Books, Save } from './books'
import { plantExam, plantSitters } from './plant'
import { sitAll, type Habits } from './sit'

export interface Size extends Omit<Habits, 'examId'> {
  people: number
  /** From the first to the last moment of the exam. */
  seconds: number
  dropShare: number
  /** Shares of the exam's time after which one server, and Postgres, is killed with -9. */
  killApiAt: number
  killPostgresAt: number
  /** What sets out so long before the grace ends has to be in time; more where the machine does a lot besides. */
  slackMs: number
  /** After the end the server has handed in what nobody did: deadline, grace, and a round of its chore. */
  settleWithinMs: number
  seed: string
}

export interface Outcome extends Verdict {
  wronglyRejected: string[]
  brokenRequests: number
  /** What was broken on the way. */
  broken: string[]
  /** Of the time before anything was. */
  quiet: { perSecond: number; p50: number; p95: number; p99: number }
  all: { saves: number; p99: number; longest: number }
}

const API_PROCESSES = 2
/** What it takes at least, deadline and grace and a round. */
const SETTLES_MS = 15_000

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

interface Broken {
  at: number
  what: string
}

async function disturb(size: Size, began: number, api: ApiProcess, killPostgres: () => void): Promise<Broken[]> {
  const whole = size.seconds * 1000
  await sleep(began + whole * size.killApiAt - Date.now())
  const broken = [{ at: Date.now(), what: 'api' }]
  await api.kill()
  await sleep(began + whole * size.killPostgresAt - Date.now())
  broken.push({ at: Date.now(), what: 'postgres' })
  killPostgres()
  return broken
}

async function anyOpen({ pool }: Db): Promise<boolean> {
  const { rowCount } = await pool.query(`select from exam_papers where state = 'open' limit 1`)
  return rowCount! > 0
}

function figuresOf(saves: readonly Save[], from: number, to: number) {
  const quiet = saves.filter(({ at }) => at >= from && at < to).map(({ ms }) => ms)
  const [p50, p95, p99] = [50, 95, 99].map((nth) => percentile(quiet, nth))
  return { perSecond: (quiet.length * 1000) / (to - from), p50: p50!, p95: p95!, p99: p99! }
}

/** Everybody sits, while things break; then what the phones were told is held against what is there. */
async function sitAndBreak(size: Size, { db, origin, apis, killPostgres }: Field): Promise<Outcome> {
  const sitters = await plantSitters(db, size.people)
  const exam = await plantExam(db, size)
  const books: Books = { people: [], saves: [], wronglyRejected: [], broken: 0 }
  const began = Date.now()
  const { dropShare, slackMs } = size
  const weather = { origin, dropShare, slackMs, random: seeded(size.seed) }
  const times = { closesAt: exam.closesAt, until: exam.closesAt + size.settleWithinMs }
  const [broken] = await Promise.all([
    disturb(size, began, apis[0]!, killPostgres),
    sitAll(sitters, { ...weather, ...times }, { ...size, examId: exam.id }, books),
  ])
  await sleep(exam.closesAt + SETTLES_MS - Date.now())
  while (Date.now() < times.until && (await anyOpen(db))) await sleep(250)
  const all = books.saves.map(({ ms }) => ms)
  return {
    ...(await audit(db, books)),
    ...{
      wronglyRejected: books.wronglyRejected,
      brokenRequests: books.broken,
      broken: broken.map(({ what }) => what),
    },
    quiet: figuresOf(books.saves, began + size.beginWithinMs, broken[0]!.at),
    all: { saves: all.length, p99: percentile(all, 99), longest: Math.max(...all) },
  }
}

/** Two servers, everybody in the same exam; a server and the database are killed in the middle. */
export const runExamDrill = (size: Size): Promise<Outcome> =>
  withServers(API_PROCESSES, (field) => sitAndBreak(size, field))

const ms = (value: number) => `${value.toFixed(0)} ms`

export function sayOutcome(outcome: Outcome): string {
  const { quiet, all, papers, lost, wronglyRejected, unclosed, mismatch, brokenRequests } = outcome
  return [
    `undisturbed: saves/s ${quiet.perSecond.toFixed(0)} p50 ${ms(quiet.p50)} p95 ${ms(quiet.p95)} p99 ${ms(quiet.p99)}`,
    `in all: papers ${papers} saves ${all.saves} p99 ${ms(all.p99)} longest ${ms(all.longest)} cut-or-refused ${brokenRequests}`,
    `lost ${lost.length} wrongly-rejected ${wronglyRejected.length} unclosed ${unclosed.length} score-mismatch ${mismatch.length}`,
  ].join('\n')
}
