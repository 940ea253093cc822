import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import { listMyExams } from '@/contract/exams/sitting'
import { closePaper } from '../grading/close-paper'
import { plantBank, plantExam, testBlueprint } from '../testing-exams'
import { sitters } from './testing-sitters'

let app: TestApp
let sit: ReturnType<typeof sitters>
let token: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  sit = sitters(app)
  await plantBank(app.ctx)
  token = (await plantOfficial(app.ctx, { unitId: await plantUnit(app.ctx) })).token
})
afterAll(() => app.close())

/** Postgres restarts: so many statements find nobody there, and `meanwhile` happens before it is back. */
function takeAway(statements: number, meanwhile: () => void | Promise<void> = () => {}) {
  const { pool } = app.ctx.db
  const real = pool.query
  let left = statements
  const away = async (...asked: unknown[]) => {
    if (left-- > 0) throw Object.assign(new Error('terminating connection'), { code: '57P01' })
    Object.assign(pool, { query: real })
    await meanwhile()
    return (real as (...all: unknown[]) => unknown).apply(pool, asked)
  }
  Object.assign(pool, { query: away })
}

test('while Postgres restarts an answer waits and is kept; its time is when it arrived', async () => {
  const paper = await sit.open(token, await plantExam(app.ctx))
  const arrivedAt = app.clock.now()
  takeAway(3, () => app.clock.advance(12_000))
  const { status, body } = await sit.save(token, paper, [[0, 1, 'B']])
  expect([status, body.receivedAt, body.saved]).toEqual([
    200,
    arrivedAt.toISOString(),
    [{ question: 0, version: 1, late: false }],
  ])
  const { rows } = await app.ctx.db.pool.query('select received_at from exam_answers where paper_id = $1', [paper.id])
  expect(rows).toEqual([{ received_at: arrivedAt }])
})

test('waiting takes nobody beyond the deadline: another process hands in meanwhile, and the answer counts', async () => {
  const paper = await sit.open(token, await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) }))
  await sit.save(token, paper, [[0, 1, 'B']])
  app.clock.set(new Date(Date.parse(paper.deadlineAt) + 4000))
  takeAway(2, async () => {
    app.clock.advance(15_000)
    await closePaper(app.ctx, paper.id, 'deadline')
  })
  expect((await sit.save(token, paper, [[1, 1, 'B']])).body).toMatchObject({
    state: 'handed-in',
    saved: [{ question: 1, late: false }],
  })
  expect(await sit.result(token, paper.id)).toMatchObject({ scoreTenths: 40, late: 0, handedInBy: 'deadline' })
})

test('and where this one hands in because of it, what came in time is told as kept', async () => {
  const paper = await sit.open(token, await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) }))
  app.clock.set(new Date(Date.parse(paper.deadlineAt) + 4000))
  takeAway(2, () => app.clock.advance(15_000))
  expect((await sit.save(token, paper, [[1, 1, 'B']])).body).toMatchObject({
    ...{ state: 'handed-in', saved: [{ question: 1, version: 1, late: false }] },
  })
  expect(await sit.result(token, paper.id)).toMatchObject({ scoreTenths: 20, late: 0, handedInBy: 'deadline' })
})

test('a hand-in waits as well, and is that of the moment in which it arrived', async () => {
  const paper = await sit.open(token, await plantExam(app.ctx))
  const arrivedAt = app.clock.now()
  takeAway(2, () => app.clock.advance(8000))
  const { status, body } = await sit.give(token, paper, [[0, 1, 'B']])
  expect([status, body]).toEqual([200, { handedInAt: arrivedAt.toISOString(), late: 0, takenOver: false }])
})

test('what nothing hangs on is refused at once, so that the phone shows what it has', async () => {
  takeAway(1)
  const refused = await app.call(listMyExams, {}, token)
  expect([refused.status, refused.body.code]).toEqual([503, 'unavailable'])
  expect((await app.call(listMyExams, {}, token)).status).toBe(200)
})
