import { randomUUID } from 'node:crypto'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantOfficial, plantSupervisor, plantUnit } from '@/cloud/study/testing-roster'
import { plantPlan } from '@/cloud/study/testing-plans'
import { askExemption } from '@/contract/exams/after'
import { decideExemption } from '@/contract/exams/desk-after'
import { plantBank, plantExam } from '../../testing-exams'
import { sit } from '../../testing-sat'

const HOUR_MS = 3_600_000
const RIGHT = ['B', 'B', 'B']

let app: TestApp
let unitId: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  unitId = await plantUnit(app.ctx)
  await plantBank(app.ctx)
})
afterAll(() => app.close())

const official = () => plantOfficial(app.ctx, { unitId, category: 'new-leader' })
const inHours = (hours: number) => new Date(app.clock.now().getTime() + hours * HOUR_MS)
const doneOf = async (officialId: string) =>
  (
    await app.ctx.db.pool.query('select by, credit_tenths as credit from study_done where official_id = $1', [
      officialId,
    ])
  ).rows

/** A plan of new leaders that asks for an exam. */
async function asked() {
  const examId = await plantExam(app.ctx, { category: 'new-leader', unitId, closesAt: inHours(2) })
  const item = {
    kind: 'exam' as const,
    teaches: { examId },
    part: 'assessment' as const,
    creditTenths: 40,
    questions: 0,
  }
  await plantPlan(app.ctx, { category: 'new-leader', items: [item] })
  return examId
}

test('an exam of the plan is done by passing it, and not by failing', async () => {
  const [passes, fails] = [await official(), await official()]
  const examId = await asked()
  await sit(app, passes.token, examId, RIGHT)
  await sit(app, fails.token, examId, ['A'])
  expect(await doneOf(passes.officialId)).toEqual([{ by: 'exam', credit: 40 }])
  expect(await doneOf(fails.officialId)).toEqual([])
})

test('the make-up does what the exam would have done', async () => {
  const { token, officialId } = await official()
  const makesUpId = await asked()
  await sit(app, token, makesUpId, ['A'])
  app.clock.advance(3 * HOUR_MS)
  const window = { opensAt: inHours(-0.5), closesAt: inHours(5) }
  const makeup = await plantExam(app.ctx, { kind: 'makeup', category: 'new-leader', unitId, makesUpId, ...window })
  await sit(app, token, makeup, RIGHT)
  expect(await doneOf(officialId)).toEqual([{ by: 'exam', credit: 40 }])
})

test('whoever is let off owes it no more, without credit; a refusal changes nothing', async () => {
  const { token: head } = await plantSupervisor(app.ctx, unitId)
  const examId = await asked()
  const decided = async (state: 'approved' | 'refused') => {
    const { token, officialId } = await official()
    const id = randomUUID()
    await app.call(askExemption, { id, examId, reason: 'retiring' }, token)
    expect((await app.call(decideExemption, { id, state, note: '示例意见' }, head)).status).toBe(200)
    return doneOf(officialId)
  }
  expect(await decided('approved')).toEqual([{ by: 'exemption', credit: 0 }])
  expect(await decided('refused')).toEqual([])
})
