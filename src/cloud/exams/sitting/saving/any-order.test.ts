import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import { getPaperResult, handIn, openPaper, saveAnswers } from '@/contract/exams/sitting'
import { countedAnswers, type LoggedAnswer } from '@/domain/exams/grading/counted-answers'
import { GRACE_MS, isLate, isOver } from '@/domain/exams/sitting/deadline'
import { closeDue } from '../../grading/close-due'
import { plantBank, plantExam, testBlueprint } from '../../testing-exams'

const PHONES = 3
let app: TestApp
let unitId: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  unitId = await plantUnit(app.ctx)
  await plantBank(app.ctx)
})
afterAll(() => app.close())

const phone = fc.nat({ max: PHONES - 1 })
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('save' as const),
      phone,
      question: fc.nat({ max: 2 }),
      version: fc.integer({ min: 1, max: 4 }),
      chosen: fc.constantFrom('A', 'B', 'C', ''),
      /** Sent so often at the same moment. */
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('open' as const), phone }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 80_000 }) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('hand-in' as const), phone }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** What has to become of the paper, by the words of the rule alone. */
class Model {
  log = new Map<string, LoggedAnswer>()
  epoch = 1
  /** The epoch that each phone knows; null before it has opened the paper. */
  known: (number | null)[] = [1, ...Array<null>(PHONES - 1).fill(null)]
  state: 'open' | 'handed-in' = 'open'
  handedInAt: number | null = null

  constructor(readonly deadlineAt: number) {}

  settle(now: number): void {
    if (this.state === 'open' && isOver(now, this.deadlineAt)) this.state = 'handed-in'
  }

  save(
    epoch: number,
    now: number,
    { question, version, chosen }: { question: number; version: number; chosen: string },
  ) {
    const key = `${question} ${epoch} ${version}`
    const late = isLate(now, this)
    if (!this.log.has(key)) this.log.set(key, { question, epoch, version, chosen, late, receivedAt: now })
  }
}

async function play(
  steps: readonly Step[],
  model: Model,
  { examId, paperId, tokens }: { examId: string; paperId: string; tokens: string[] },
) {
  for (const one of steps) {
    const now = app.clock.now().getTime()
    if (one.what === 'wait') {
      app.clock.advance(one.ms)
      continue
    }
    const token = tokens[one.phone]!
    const epoch = model.known[one.phone]!
    if (one.what === 'open') {
      model.settle(now)
      const opened = await app.call(openPaper, { id: examId, paperId, visit: randomUUID() }, token)
      if (model.state === 'open') model.epoch += 1
      model.known[one.phone] = model.epoch
      expect([opened.status, opened.body.epoch, opened.body.state]).toEqual([200, model.epoch, model.state])
    } else if (epoch === null) continue
    else if (one.what === 'save') {
      const { question, version, chosen, times } = one
      const sent = { id: paperId, epoch, answers: [{ question, version, chosen }] }
      const told = await Promise.all(Array.from({ length: times }, () => app.call(saveAnswers, sent, token)))
      model.save(epoch, now, one)
      model.settle(now)
      const kept = model.log.get(`${question} ${epoch} ${version}`)!
      for (const { body } of told) {
        expect(body.saved).toEqual(kept.chosen === chosen ? [{ question, version, late: kept.late }] : [])
        expect(body.takenOver).toBe(epoch < model.epoch)
      }
    } else {
      model.settle(now)
      const { status } = await app.call(handIn, { id: paperId, epoch, answers: [] }, token)
      const mayNot = model.state === 'open' && epoch < model.epoch
      expect(status).toBe(mayNot ? 409 : 200)
      if (model.state === 'open' && !mayNot) Object.assign(model, { state: 'handed-in', handedInAt: now })
    }
  }
}

test('any order of answers, retries, phones and waiting ends in the paper that the log says, and in no more time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const { personId, token } = await plantOfficial(app.ctx, { unitId })
      const { orm } = app.ctx.db
      const other = async () => openSession(orm, await registerDevice(orm, app.clock.now()), personId, app.clock.now())
      const tokens = [token, await other(), await other()]
      const examId = await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) })
      const paperId = randomUUID()
      const { body } = await app.call(openPaper, { id: examId, paperId }, token)
      const model = new Model(Date.parse(body.deadlineAt))
      await play(steps, model, { examId, paperId, tokens })
      app.clock.set(new Date(Math.max(app.clock.now().getTime(), model.deadlineAt + GRACE_MS + 1)))
      await closeDue(app.ctx)
      const result = (await app.call(getPaperResult, { id: paperId }, token)).body
      const counted = countedAnswers([...model.log.values()])
      const expected = [0, 1, 2].map((question) => counted.get(question)?.chosen ?? '')
      expect(result.questions.map(({ chosen }) => chosen)).toEqual(expected)
      expect(result.scoreTenths).toBe(expected.filter((chosen) => chosen === 'B').length * 20)
      const { rows } = await app.ctx.db.pool.query(
        `select count(*)::int as n from exam_answers a join exam_papers p on p.id = a.paper_id
          where a.paper_id = $1 and not a.late and a.received_at > p.started_at + interval '5 minutes 5 seconds'`,
        [paperId],
      )
      expect(rows).toEqual([{ n: 0 }])
    }),
    { seed: 7, numRuns: 25 },
  )
})
