import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import { getPaperResult, handIn, openPaper, saveAnswers } from '@/contract/exams/sitting'
import { countedAnswers, type LoggedAnswer } from '@/domain/exams/grading/counted-answers'
import { plantBank, plantExam } from '../../testing-exams'

let app: TestApp
let unitId: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  await plantBank(app.ctx)
  unitId = await plantUnit(app.ctx)
})
afterAll(() => app.close())

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('save' as const),
      question: fc.nat(2),
      version: fc.integer({ min: 1, max: 3 }),
      chosen: fc.constantFrom('A', 'B', ''),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('open' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('hand-in' as const) }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** What one phone was told. */
interface Told {
  kept: { question: number; version: number; epoch: number; chosen: string }[]
  /** Epochs in which it handed the paper in. */
  handedIn: number[]
}

/** One phone does one thing after the other, while the other does the same. */
async function play(steps: readonly Step[], token: string, examId: string, paperId: string): Promise<Told> {
  const told: Told = { kept: [], handedIn: [] }
  let epoch: number | null = null
  for (const one of steps) {
    if (one.what === 'open') {
      const { body } = await app.call(openPaper, { id: examId, paperId, visit: randomUUID() }, token)
      epoch = body.epoch
    } else if (epoch === null) continue
    else if (one.what === 'save') {
      const { question, version, chosen } = one
      const sent = { id: paperId, epoch, answers: [{ question, version, chosen }] }
      const { body } = await app.call(saveAnswers, sent, token)
      if (body.saved.length > 0) told.kept.push({ question, version, epoch, chosen })
    } else {
      const { status, body } = await app.call(handIn, { id: paperId, epoch, answers: [] }, token)
      expect([200, 409]).toContain(status)
      if (status === 200 && !body.takenOver) told.handedIn.push(epoch)
    }
  }
  return told
}

test('two phones at once: what was told as kept is there, the score is that of the log, and who sits hands in', async () => {
  let byPerson = 0
  const some = fc.array(step, { minLength: 3, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(some, some, async (one, two) => {
      const { personId, token } = await plantOfficial(app.ctx, { unitId })
      const { orm, pool } = app.ctx.db
      const now = app.clock.now()
      const other = await openSession(orm, await registerDevice(orm, now), personId, now)
      const [examId, paperId] = [await plantExam(app.ctx), randomUUID()]
      await app.call(openPaper, { id: examId, paperId, visit: randomUUID() }, token)
      const told = await Promise.all([play(one, token, examId, paperId), play(two, other, examId, paperId)])
      const { rows } = await pool.query<LoggedAnswer>(
        'select question, epoch, version, chosen, late, 0 as "receivedAt" from exam_answers where paper_id = $1',
        [paperId],
      )
      const log = rows.map((row) => `${row.question} ${row.version} ${row.chosen}`)
      for (const { question, version, chosen } of told.flatMap(({ kept }) => kept))
        expect(log).toContain(`${question} ${version} ${chosen}`)
      const { rows: papers } = await pool.query(
        'select state, epoch, score_tenths as score from exam_papers where id = $1',
        [paperId],
      )
      const [{ state, epoch, score }] = papers
      const handedIn = told.flatMap((phone) => phone.handedIn)
      if (state === 'open') return expect(handedIn).toEqual([])
      byPerson++
      expect(handedIn).toContain(epoch)
      const counted = countedAnswers(rows)
      const expected = [0, 1, 2].map((question) => counted.get(question)?.chosen ?? '')
      const result = (await app.call(getPaperResult, { id: paperId }, token)).body
      expect(result.questions.map(({ chosen }) => chosen)).toEqual(expected)
      expect(score).toBe(expected.filter((chosen) => chosen === 'B').length * 20)
      const { rows: events } = await pool.query(
        `select count(*)::int as n from paper_events where paper_id = $1 and event = 'handed-in'`,
        [paperId],
      )
      expect(events).toEqual([{ n: 1 }])
    }),
    { seed: 11, numRuns: 40 },
  )
  expect(byPerson).toBeGreaterThan(5)
})
