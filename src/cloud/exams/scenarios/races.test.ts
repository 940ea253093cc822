import { randomUUID } from 'node:crypto'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import { openPaper } from '@/contract/exams/sitting'
import { closePaper } from '../grading/close-paper'
import { regradePaper } from '../grading/regrade-papers'
import { ACTOR, plantBank, plantExam, testBlueprint } from '../testing-exams'
import { sitters } from './testing-sitters'

let app: TestApp
let sit: ReturnType<typeof sitters>
let unitId: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  sit = sitters(app)
  await plantBank(app.ctx)
  unitId = await plantUnit(app.ctx)
})
afterAll(() => app.close())

/** Somebody with two phones, who has begun on the first. */
async function begin() {
  const { personId, token } = await plantOfficial(app.ctx, { unitId })
  const { orm } = app.ctx.db
  const now = app.clock.now()
  const other = await openSession(orm, await registerDevice(orm, now), personId, now)
  const examId = await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) })
  return { token, other, examId, paper: await sit.open(token, examId) }
}

const opened = (token: string, examId: string, paperId: string, visit: string) =>
  app.call(openPaper, { id: examId, paperId, visit }, token)

/** What a session waits for is the next thing that happens: until another one stands before a lock. */
async function untilSomebodyWaits(): Promise<void> {
  const { pool } = app.ctx.db
  for (;;) {
    const { rows } = await pool.query(
      `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
}

test('a hand-in that another phone overtakes hands nothing in: what the newer one writes counts', async () => {
  const { token, other, paper } = await begin()
  await sit.save(token, paper, [[0, 1, 'B']])
  const client = await app.ctx.db.pool.connect()
  await client.query('begin')
  // Saves go through beside this lock; the hand-in, which closes the row, waits for it.
  await client.query('select from exam_papers where id = $1 for share', [paper.id])
  const handing = sit.give(token, paper, [[1, 1, 'A']])
  await untilSomebodyWaits()
  const takeOver = 'update exam_papers set epoch = epoch + 1, device_id = gen_random_uuid() where id = $1'
  await client.query(takeOver, [paper.id])
  await client.query('commit')
  client.release()
  expect((await handing).body).toMatchObject({ code: 'wrong-state' })
  const now = await sit.open(other, paper.examId)
  await sit.save(other, now, [[1, 1, 'B']])
  expect((await sit.give(other, now)).status).toBe(200)
  expect((await sit.result(token, paper.id)).questions.map(({ chosen }) => chosen)).toEqual(['B', 'B', ''])
})

test('an opening that was held up until another phone had taken over takes nothing back', async () => {
  const { token, other, examId, paper } = await begin()
  const visit = randomUUID()
  expect((await opened(token, examId, paper.id, visit)).body.epoch).toBe(2)
  const newer = (await opened(other, examId, paper.id, randomUUID())).body
  expect(newer.epoch).toBe(3)
  await opened(token, examId, paper.id, visit)
  expect((await sit.save(other, newer, [[0, 1, 'B']])).body).toMatchObject({ takenOver: false })
  expect((await sit.give(other, newer)).status).toBe(200)
})

/** Saves while Postgres is away for a moment; what happens meanwhile is done by the time it is back. */
async function saveHeldUp(
  token: string,
  paper: Awaited<ReturnType<typeof begin>>['paper'],
  meanwhile: () => Promise<unknown>,
) {
  const { pool } = app.ctx.db
  const real = pool.query
  let held = false
  const away = async (...asked: unknown[]) => {
    if (!held) {
      held = true
      throw Object.assign(new Error('terminating connection'), { code: '57P01' })
    }
    Object.assign(pool, { query: real })
    app.clock.advance(3000)
    await meanwhile()
    return (real as (...all: unknown[]) => unknown).apply(pool, asked)
  }
  Object.assign(pool, { query: away })
  return (await sit.save(token, paper, [[0, 1, 'B']])).body.saved
}

/** The unit says that late answers of a paper count. */
async function countLate(paperId: string) {
  const { pool } = app.ctx.db
  await pool.query('update exam_papers set late_counts = true where id = $1', [paperId])
  await pool.query(
    `insert into paper_events (paper_id, id, event, at, amount) values ($1, gen_random_uuid(), 'late-counted', $2, 1)`,
    [paperId, app.clock.now()],
  )
  await regradePaper(app.ctx, paperId, { why: 'late-counted', actorId: ACTOR })
}
const reasons = async (paperId: string) =>
  (await app.ctx.db.pool.query('select why from exam_gradings where paper_id = $1 order by n', [paperId])).rows

test('a late answer that was under way while the unit decided that late ones count is graded when it gets there', async () => {
  const { token, paper } = await begin()
  app.clock.set(new Date(Date.parse(paper.deadlineAt) + 6000))
  await closePaper(app.ctx, paper.id, 'deadline')
  const saved = await saveHeldUp(token, paper, () => countLate(paper.id))
  expect(saved).toEqual([{ question: 0, version: 1, late: true }])
  const { scoreTenths, questions } = await sit.result(token, paper.id)
  expect([questions[0]!.chosen, scoreTenths]).toEqual(['B', 20])
  expect((await reasons(paper.id)).at(-1)).toEqual({ why: 'late-counted' })
})

test('one that came in time is no late one, though the unit has meanwhile decided that those count', async () => {
  const { token, paper } = await begin()
  app.clock.set(new Date(Date.parse(paper.deadlineAt) + 4000))
  const saved = await saveHeldUp(token, paper, async () => {
    await closePaper(app.ctx, paper.id, 'deadline')
    await countLate(paper.id)
  })
  expect(saved).toEqual([{ question: 0, version: 1, late: false }])
  expect((await sit.result(token, paper.id)).scoreTenths).toBe(20)
  expect((await reasons(paper.id)).at(-1)).toEqual({ why: 'handed-in' })
})
