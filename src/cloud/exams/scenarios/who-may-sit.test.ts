import { sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import { chooseExamTime } from '@/contract/exams/sitting'
import { exemptions } from '../tables/after.tables'
import type { Exam } from '../desk/exams/exams.repo'
import { selectCandidates } from '../desk/people/candidates.repo'
import { examCandidates } from '../tables/exams.tables'
import { plantBank, plantDraft, plantExam, testBlueprint } from '../testing-exams'
import { sitters } from './testing-sitters'

const MINUTE = 60_000
let app: TestApp
let sit: ReturnType<typeof sitters>
let [bureau, unit, station] = ['', '', '']
let me: Awaited<ReturnType<typeof plantOfficial>>
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  sit = sitters(app)
  bureau = await plantUnit(app.ctx)
  unit = await plantUnit(app.ctx, { parentId: bureau })
  station = await plantUnit(app.ctx, { parentId: unit })
  await plantBank(app.ctx)
})
beforeEach(async () => {
  me = await plantOfficial(app.ctx, { unitId: unit, category: 'enforcement-officer' })
})
afterAll(() => app.close())

const later = (minutes: number) => new Date(app.clock.now().getTime() + minutes * MINUTE)
const state = async (examId: string, token = me.token) => (await sit.exam(token, examId))?.state ?? null
const choose = (id: string, startsAt: Date, token = me.token) =>
  app.call(chooseExamTime, { id, startsAt: startsAt.toISOString() }, token)
const refusal = async (examId: string) => (await sit.tryOpen(me.token, examId)).body.code

test('an exam is for its category and for its unit with all below', async () => {
  expect(await state(await plantExam(app.ctx, { category: 'enforcement-officer' }))).toBe('open')
  expect(await state(await plantExam(app.ctx, { category: 'new-leader' }))).toBeNull()
  expect(await state(await plantExam(app.ctx, { unitId: bureau }))).toBe('open')
  expect(await state(await plantExam(app.ctx, { unitId: unit }))).toBe('open')
  expect(await state(await plantExam(app.ctx, { unitId: station }))).toBeNull()
  expect(await state(await plantDraft(app.ctx))).toBeNull()
})

test('a paper stays with its person through a move; whoever has left the service sits nothing new', async () => {
  const examId = await plantExam(app.ctx, { unitId: unit })
  const paper = await sit.open(me.token, examId)
  await app.ctx.db.pool.query('update officials set unit_id = $2 where id = $1', [me.officialId, bureau])
  expect(await state(examId)).toBe('sitting')
  await sit.give(me.token, paper)
  expect(await state(examId)).toBe('done')
  const { rows } = await app.ctx.db.pool.query('select unit_id from exam_papers where id = $1', [paper.id])
  expect(rows).toEqual([{ unit_id: unit }])
  await app.ctx.db.pool.query(`update officials set left_day = '2026-11-20' where id = $1`, [me.officialId])
  expect((await sit.tryOpen(me.token, await plantExam(app.ctx))).body.code).toBe('wrong-state')
  expect((await sit.result(me.token, paper.id)).outcome).toBe('failed')
})

test('the window, the attempts; the best counts and the newest stands first', async () => {
  const examId = await plantExam(app.ctx, { opensAt: later(1), closesAt: later(60), rules: { attempts: 2 } })
  expect([await state(examId), await refusal(examId)]).toEqual(['coming', 'wrong-state'])
  app.clock.advance(MINUTE)
  const first = await sit.open(me.token, examId)
  await sit.give(me.token, first, [[0, 1, 'B']])
  expect(await state(examId)).toBe('open')
  const second = await sit.open(me.token, examId)
  expect([second.attempt, second.id === first.id]).toEqual([2, false])
  await sit.give(me.token, second)
  expect([await state(examId), await refusal(examId)]).toEqual(['done', 'wrong-state'])
  expect((await sit.exam(me.token, examId))!.papers.map(({ attempt }) => attempt)).toEqual([2, 1])
  const unseen = await plantExam(app.ctx, { closesAt: later(30) })
  app.clock.advance(30 * MINUTE)
  expect([await state(unseen), await refusal(unseen)]).toEqual(['missed', 'wrong-state'])
})

test('whoever starts near the end of the window has what is left of it, and the extra time whole', async () => {
  const examId = await plantExam(app.ctx, { closesAt: later(20) })
  await app.ctx.db.orm
    .insert(examCandidates)
    .values({ examId, officialId: me.officialId, extraMinutes: 15, largePrint: true })
  const paper = await sit.open(me.token, examId)
  expect(paper).toMatchObject({ largePrint: true, deadlineAt: later(35).toISOString() })
  expect(await sit.exam(me.token, examId)).toMatchObject({ extraMinutes: 15, state: 'sitting' })
})

test('an exemption that was approved lets off; one that was asked for does not', async () => {
  const examId = await plantExam(app.ctx)
  const row = { id: randomUUID(), officialId: me.officialId, unitId: unit, examId, askedAt: app.clock.now() }
  await app.ctx.db.orm.insert(exemptions).values({ ...row, reason: 'maternity', state: 'asked' })
  expect(await state(examId)).toBe('open')
  await app.ctx.db.orm
    .update(exemptions)
    .set({ state: 'approved' })
    .where(sql`id = ${row.id}::uuid`)
  expect([await state(examId), await refusal(examId)]).toEqual(['exempt', 'wrong-state'])
})

test('seats of a time: the last one has one owner, however many want it at once', async () => {
  const times = [
    { startsAt: later(60), seats: 1 },
    { startsAt: later(120), seats: 5 },
  ]
  const examId = await plantExam(app.ctx, { times })
  const people = [me, ...(await Promise.all([1, 2, 3].map(() => plantOfficial(app.ctx, { unitId: unit }))))]
  const answers = await Promise.all(people.map(({ token }) => choose(examId, times[0]!.startsAt, token)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('slot-taken')
  const winner = people[answers.findIndex(({ status }) => status === 200)]!
  expect((await sit.exam(winner.token, examId))!.times).toEqual([
    { startsAt: times[0]!.startsAt.toISOString(), free: 0 },
    { startsAt: times[1]!.startsAt.toISOString(), free: 5 },
  ])
  // The same again is the same; another time gives the seat back.
  expect((await choose(examId, times[0]!.startsAt, winner.token)).status).toBe(200)
  expect((await choose(examId, times[1]!.startsAt, winner.token)).status).toBe(200)
  expect((await choose(examId, times[0]!.startsAt, people.find((one) => one !== winner)!.token)).status).toBe(200)
})

test('with times one starts at the chosen one, half an hour late at most, and may choose again', async () => {
  const times = [60, 180].map((minutes) => ({ startsAt: later(minutes), seats: 9 }))
  const examId = await plantExam(app.ctx, { times })
  expect([await state(examId), await refusal(examId)]).toEqual(['choose', 'wrong-state'])
  expect((await choose(examId, later(61))).body.code).toBe('slot-closed')
  await choose(examId, times[0]!.startsAt)
  expect([await state(examId), await refusal(examId)]).toEqual(['coming', 'wrong-state'])
  app.clock.advance(90 * MINUTE)
  expect([await state(examId), await refusal(examId)]).toEqual(['choose', 'wrong-state'])
  expect((await choose(examId, times[0]!.startsAt)).body.code).toBe('slot-closed')
  await choose(examId, times[1]!.startsAt)
  app.clock.advance(110 * MINUTE)
  expect(await state(examId)).toBe('open')
  const paper = await sit.open(me.token, examId)
  expect(Date.parse(paper.deadlineAt)).toBe(later(90).getTime())
  expect((await choose(examId, times[1]!.startsAt)).body.code).toBe('wrong-state')
})

test('a make-up is for whoever did not pass', async () => {
  const formal = await plantExam(app.ctx, { closesAt: later(10), blueprint: testBlueprint({ makeUp: true }) })
  const passed = await plantOfficial(app.ctx, { unitId: unit })
  const exempt = await plantOfficial(app.ctx, { unitId: unit })
  await sit.give(
    passed.token,
    await sit.open(passed.token, formal),
    [0, 1, 2].map((n) => [n, 1, 'B'] as const),
  )
  await sit.give(me.token, await sit.open(me.token, formal))
  await app.ctx.db.orm.insert(exemptions).values({
    ...{ id: randomUUID(), officialId: exempt.officialId, unitId: unit, examId: formal, askedAt: app.clock.now() },
    ...{ reason: 'illness', state: 'approved' },
  })
  const window = { opensAt: later(10), closesAt: later(100) }
  const makeup = await plantExam(app.ctx, { kind: 'makeup', makesUpId: formal, ...window })
  app.clock.advance(11 * MINUTE)
  expect(await state(makeup)).toBe('open')
  expect(await state(makeup, passed.token)).toBeNull()
  expect(await state(makeup, exempt.token)).toBeNull()
  expect((await sit.open(me.token, makeup)).kind).toBe('makeup')
  // A second one is not published any more; one from before stays closed to whoever sat the first.
  const other = await plantDraft(app.ctx, { kind: 'makeup', makesUpId: formal, ...window })
  await app.ctx.db.pool.query(`update exams set state = 'published' where id = $1`, [other])
  expect([await state(other), await state(makeup)]).toEqual([null, 'sitting'])
  const { rows } = await app.ctx.db.pool.query('select * from exams where id = $1', [other])
  const exam = { id: rows[0].id, category: rows[0].category, makesUpId: formal } as Exam
  const candidates = await selectCandidates(app.ctx.db.orm, exam, [unit], [unit])
  expect(candidates.map(({ officialId }) => officialId)).not.toContain(me.officialId)
})

test('mocks have no limit but one that only a script meets', async () => {
  const examId = await plantExam(app.ctx, { kind: 'mock' })
  for (let n = 0; n < 20; n++) await sit.give(me.token, await sit.open(me.token, examId))
  expect((await sit.tryOpen(me.token, examId)).body.code).toBe('too-many')
  expect((await sit.exam(me.token, examId))!.papers).toHaveLength(20)
  // The phone names its next paper by the number of those taken, so it goes on counting beyond what is shown.
  app.clock.advance(1441 * MINUTE)
  const next = await plantExam(app.ctx, { kind: 'mock', closesAt: later(3 * 1440) })
  for (let n = 0; n < 20; n++) await sit.give(me.token, await sit.open(me.token, next))
  app.clock.advance(1441 * MINUTE)
  for (const taken of [21, 22]) {
    await sit.give(me.token, await sit.open(me.token, next))
    expect(await sit.exam(me.token, next)).toMatchObject({ taken, papers: { length: 20 } })
  }
})
