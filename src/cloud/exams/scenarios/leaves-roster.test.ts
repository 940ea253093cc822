import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { askWithToken, personWith } from '@/cloud/session/testing-people'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import * as desk from '@/contract/console/study/console-officials'
import { plantBank, plantExam } from '../testing-exams'
import { sitters } from './testing-sitters'

let app: TestApp
let sit: ReturnType<typeof sitters>
let [admin, unitId] = ['', '']
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  sit = sitters(app)
  await plantBank(app.ctx)
  unitId = await plantUnit(app.ctx)
  admin = (await personWith(app.ctx, 'admin')).token
})
afterAll(() => app.close())

/** Somebody who sits an exam while the desk takes them off the roster; tokens are asked for anew from then on. */
async function leaveAmidst() {
  const one = await plantOfficial(app.ctx, { unitId })
  const { orm } = app.ctx.db
  const other = await openSession(orm, await registerDevice(orm, app.clock.now()), one.personId, app.clock.now())
  const examId = await plantExam(app.ctx, { rules: { attempts: 2 } })
  const paper = await sit.open(one.token, examId)
  await sit.save(one.token, paper, [[0, 1, 'B']])
  const { revision } = (await app.call(desk.getOfficial, { id: one.officialId }, admin)).body
  expect((await app.call(desk.leaveOfficial, { id: one.officialId, revision }, admin)).status).toBe(200)
  await askWithToken(app, one.token)
  return { ...one, other, examId, paper }
}

test('whoever leaves the roster in the middle of an exam writes it to its end: saved, handed in, read', async () => {
  const { token, paper } = await leaveAmidst()
  expect((await sit.save(token, paper, [[1, 1, 'B']])).body).toMatchObject({ saved: [{ question: 1, late: false }] })
  expect((await sit.give(token, paper, [[2, 1, 'B']])).status).toBe(200)
  expect((await sit.result(token, paper.id)).questions.map(({ chosen }) => chosen)).toEqual(['B', 'B', 'B'])
})

test('and goes on after a reload or on another phone; another attempt is not begun', async () => {
  const { token, other, examId, paper } = await leaveAmidst()
  const again = await sit.open(other, examId)
  expect(again).toMatchObject({ id: paper.id, epoch: paper.epoch + 1, answers: [{ question: 0, chosen: 'B' }] })
  expect((await sit.give(other, again)).status).toBe(200)
  expect((await sit.tryOpen(token, examId)).body).toMatchObject({ code: 'wrong-state' })
  const { rows } = await app.ctx.db.pool.query('select from exam_papers where exam_id = $1', [examId])
  expect(rows).toHaveLength(1)
})
