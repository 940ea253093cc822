import { randomUUID } from 'node:crypto'
import { openDb } from '@/cloud/kernel/db'
import { openPaper } from '@/contract/exams/sitting'
import { drawPaper } from '@/domain/exams/drawing/draw-paper'
import { preparePool } from '@/domain/exams/drawing/eligible'
import type { PoolQuestion, Section } from '@/domain/exams/paper'
import type { BuiltCloud } from '../../built-cloud'
import { callerOf } from '../../call'
import { plantExam, plantSitters } from '../../drill/exam/plant'
import { LOG } from '../../drill/silent-log'
import { median, percentile, type Figure } from '../figures'

const PAPERS = 1000
const QUESTIONS = 80
const DRAW_KEPT_MS = 1000
const OPEN_KEPT_MS = 30
const ROUNDS = 5
const OPENED = 300
const KINDS = ['single', 'multiple', 'judgement'] as const

/** A bank of 2,000 questions in 1,600 families, all kinds and difficulties of eleven topics. */
const BANK = Array.from({ length: 2000 }, (_, n): PoolQuestion => ({
  ...{ questionId: `q-${n}`, version: 1, kind: KINDS[n % 3]!, family: `f-${n % 1600}`, topic: `t-${n % 11}` },
  ...{ laws: [`l-${n % 20}`], difficulty: 1 + (n % 5), options: n % 3 === 2 ? 2 : 4 },
}))

const part = (kind: PoolQuestion['kind'], count: number, topics: string[], from: number): Section => ({
  ...{ title: kind, kind, topics, laws: [], difficulty: { from, to: 5 }, count, marksTenths: 10 },
})
const SECTIONS = [
  part('single', 25, [], 1),
  part('single', 15, ['t-1', 't-2', 't-3'], 2),
  part('multiple', 20, [], 1),
  part('judgement', 20, [], 1),
]

/** Everything that an exam of a thousand people draws, its pool made ready included. */
function measureDrawing(): Figure {
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const began = performance.now()
    const pool = preparePool(SECTIONS, BANK)
    for (let n = 0; n < PAPERS; n++)
      if (drawPaper(SECTIONS, pool, `${round} ${n}`)?.length !== QUESTIONS) throw new Error('A paper was not drawn.')
    return performance.now() - began
  })
  const ms = median(rounds)
  const name = `Drawing ${PAPERS} papers of ${QUESTIONS} questions from a bank of ${BANK.length}`
  return { name, value: `${ms.toFixed(0)} ms`, promise: `≤ ${DRAW_KEPT_MS} ms`, kept: ms <= DRAW_KEPT_MS }
}

/** From the request to the whole paper, one person after the other: drawn, frozen, written down and sent. */
async function measureOpening({ origin }: BuiltCloud, databaseUrl: string): Promise<Figure> {
  const db = openDb(databaseUrl, { log: LOG })
  try {
    const sitters = await plantSitters(db, OPENED)
    const { id } = await plantExam(db, { questions: QUESTIONS, seconds: 3600 })
    const times: number[] = []
    for (const { token } of sitters) {
      const began = performance.now()
      await callerOf(origin, token)(openPaper, { id, paperId: randomUUID() })
      times.push(performance.now() - began)
    }
    const p95 = percentile(times, 95)
    return {
      name: `Opening a paper of ${QUESTIONS} questions, 95th percentile of ${OPENED} people`,
      value: `${p95.toFixed(1)} ms (median ${median(times).toFixed(1)} ms)`,
      promise: `≤ ${OPEN_KEPT_MS} ms`,
      kept: p95 <= OPEN_KEPT_MS,
    }
  } finally {
    await db.close()
  }
}

export const measureExams = async (cloud: BuiltCloud, databaseUrl: string): Promise<Figure[]> => [
  measureDrawing(),
  await measureOpening(cloud, databaseUrl),
]
