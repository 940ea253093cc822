import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { openSession, registerDevice } from '@/cloud/session/open-session'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import * as contract from '@/contract/exams/sitting'
import { LATE_PER_QUESTION } from '@/domain/exams/sitting/deadline'
import { plantBank, plantExam, testBlueprint } from '../testing-exams'

const { openPaper, saveAnswers, handIn, getPaper, getPaperResult, notePaperLeft, listMyExams } = contract
const MINUTE = 60_000

let app: TestApp
let official: { officialId: string; personId: string; token: string }
let unitId: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  unitId = await plantUnit(app.ctx)
  await plantBank(app.ctx)
})
beforeEach(async () => {
  official = await plantOfficial(app.ctx, { unitId })
})
afterAll(() => app.close())

async function open(examId: string, token = official.token, more: { paperId?: string; visit?: string } = {}) {
  const { status, body } = await app.call(openPaper, { id: examId, paperId: randomUUID(), ...more }, token)
  if (status !== 200) throw new Error(`a paper was not opened: ${JSON.stringify(body)}`)
  return v.parse(openPaper.output, body)
}

type Given = [question: number, version: number, chosen: string]

const save = (paper: { id: string; epoch: number }, given: Given[], token = official.token) =>
  app.call(
    saveAnswers,
    {
      id: paper.id,
      epoch: paper.epoch,
      answers: given.map(([question, version, chosen]) => ({ question, version, chosen })),
    },
    token,
  )

const give = (paper: { id: string; epoch: number }, given: Given[] = [], token = official.token) =>
  app.call(
    handIn,
    {
      id: paper.id,
      epoch: paper.epoch,
      answers: given.map(([question, version, chosen]) => ({ question, version, chosen })),
    },
    token,
  )

const result = async (id: string, token = official.token) => {
  const { body } = await app.call(getPaperResult, { id }, token)
  return v.parse(getPaperResult.output, body)
}

/** The same person on another phone. */
const otherPhone = async () => {
  const { orm } = app.ctx.db
  return openSession(orm, await registerDevice(orm, app.clock.now()), official.personId, app.clock.now())
}

test('from the list to the score: drawn, answered, handed in, graded', async () => {
  const examId = await plantExam(app.ctx)
  const before = (await app.call(listMyExams, {}, official.token)).body
  expect(v.parse(listMyExams.output, before).exams.find(({ id }) => id === examId)).toMatchObject({
    ...{ state: 'open', questions: 3, minutes: 90, attempts: 1, taken: 0, paperId: null, pass: 60 },
  })
  const paper = await open(examId)
  expect(paper).toMatchObject({ kind: 'formal', attempt: 1, epoch: 1, state: 'open', answers: [], marked: [] })
  expect(new Set(paper.questions.map(({ id }) => id)).size).toBe(3)
  expect(JSON.stringify(paper)).not.toMatch(/explanation|"answer"/)
  for (const { id } of paper.questions) expect(id).not.toMatch(/^exam-q-/)
  expect(Date.parse(paper.deadlineAt) - Date.parse(paper.startedAt)).toBe(90 * MINUTE)
  const saved = await save(paper, [
    [0, 1, 'A'],
    [1, 1, 'B'],
  ])
  expect(saved.body).toMatchObject({ takenOver: false, state: 'open', saved: [{ late: false }, { late: false }] })
  expect((await give(paper, [[0, 2, 'B']])).body).toMatchObject({ late: 0, takenOver: false })
  expect(await result(paper.id)).toMatchObject({
    ...{ scoreTenths: 40, maxTenths: 60, outcome: 'passed', handedInBy: 'person', late: 0, open: false },
    gradings: [{ why: 'handed-in', scoreTenths: 40 }],
  })
  const after = (await app.call(listMyExams, {}, official.token)).body
  expect(after.exams.find(({ id }: { id: string }) => id === examId)).toMatchObject({
    state: 'done',
    papers: [{ id: paper.id, scoreTenths: 40, outcome: 'passed' }],
  })
})

test('of a formal exam nobody reads an answer before its window is over; of a mock at once', async () => {
  const mock = await open(await plantExam(app.ctx, { kind: 'mock' }))
  await give(mock, [[0, 1, 'B']])
  const told = await result(mock.id)
  expect(told).toMatchObject({ open: true, questions: [{ answer: ['B'], gotTenths: 20 }, {}, {}] })
  expect(told.questions[0]!.citations).toHaveLength(1)
  const closesAt = new Date(app.clock.now().getTime() + 2 * MINUTE)
  const formal = await open(await plantExam(app.ctx, { closesAt }))
  await give(formal, [[0, 1, 'A']])
  for (const question of (await result(formal.id)).questions)
    expect(question).toMatchObject({
      ...{ answer: null, explanation: null, citations: [], gotTenths: null, fix: null },
      // The bank's id would let practice tell it.
      ...{ id: `${formal.id}:${question.question}`, version: 1 },
    })
  app.clock.advance(2 * MINUTE)
  const after = (await result(formal.id)).questions[0]
  expect(after).toMatchObject({ id: expect.stringMatching(/^exam-q-/), answer: ['B'], chosen: 'A', gotTenths: 0 })
})

test('answers in any order, sent again or twice at once, end as the newest', async () => {
  const paper = await open(await plantExam(app.ctx))
  await save(paper, [[0, 3, 'B']])
  await save(paper, [[0, 2, 'C']])
  const twice: Given[] = [
    [0, 1, 'A'],
    [2, 1, ''],
  ]
  const atOnce = await Promise.all([1, 2, 3, 4].map(() => save(paper, twice)))
  expect(atOnce.map(({ body }) => body.saved.length)).toEqual([2, 2, 2, 2])
  await save(paper, [[1, 1, 'B']])
  await save(paper, [[1, 2, '']])
  expect((await open(paper.examId)).answers).toMatchObject([
    { question: 0, version: 3, chosen: 'B' },
    { question: 1, version: 2, chosen: '' },
    { question: 2, version: 1, chosen: '' },
  ])
  const again = await save(paper, [[0, 3, 'B']])
  expect(again.body.saved).toEqual([{ question: 0, version: 3, late: false }])
  // The count belongs to another answer: it says so by leaving it out, and changes nothing.
  expect((await save(paper, [[0, 3, 'D']])).body.saved).toEqual([])
  const same: Given[] = [
    [2, 7, 'C'],
    [2, 7, 'C'],
  ]
  expect((await save(paper, same)).body.saved).toHaveLength(1)
  await give(paper)
  expect((await result(paper.id)).questions.map(({ chosen }) => chosen)).toEqual(['B', '', 'C'])
})

test('another phone takes over; the older one is told, and its answers fill gaps only', async () => {
  const old = await open(await plantExam(app.ctx))
  await save(old, [[0, 5, 'A']])
  const token = await otherPhone()
  expect((await app.call(getPaper, { id: old.id }, token)).body).toMatchObject({ here: false, epoch: 1 })
  const newer = await open(old.examId, token)
  expect(newer).toMatchObject({ id: old.id, epoch: 2, answers: [{ question: 0, version: 5, chosen: 'A' }] })
  expect((await app.call(getPaper, { id: old.id }, official.token)).body).toMatchObject({ here: false, epoch: 2 })
  await save(newer, [[0, 6, 'B']], token)
  const stale = await save(old, [
    [0, 9, 'C'],
    [1, 1, 'B'],
  ])
  expect(stale.body).toMatchObject({ takenOver: true, saved: [{ question: 0 }, { question: 1 }] })
  const refused = await give(old, [[2, 1, 'B']])
  expect([refused.status, refused.body.code]).toEqual([409, 'wrong-state'])
  expect((await give(newer, [], token)).body).toMatchObject({ takenOver: false })
  expect((await result(old.id)).questions.map(({ chosen }) => chosen)).toEqual(['B', 'B', 'B'])
})

test('a page that comes back counts in an epoch of its own; the same visit again is the same', async () => {
  const examId = await plantExam(app.ctx)
  const paperId = randomUUID()
  const [first, visit] = [await open(examId, official.token, { paperId }), randomUUID()]
  expect(first.epoch).toBe(1)
  const back = await open(examId, official.token, { paperId, visit })
  expect([back.id, back.epoch]).toEqual([paperId, 2])
  expect((await open(examId, official.token, { paperId, visit })).epoch).toBe(2)
  expect((await open(examId)).epoch).toBe(2)
})

test('a first try that its own retry overtakes takes nothing over', async () => {
  const examId = await plantExam(app.ctx)
  const more = { paperId: randomUUID(), visit: randomUUID() }
  const tries = await Promise.all([1, 2, 3].map(() => open(examId, official.token, more)))
  expect(tries.map(({ epoch }) => epoch)).toEqual([1, 1, 1])
  expect((await app.call(getPaper, { id: more.paperId }, official.token)).body.epoch).toBe(1)
})

test('two phones that start at the same moment get one paper', async () => {
  const examId = await plantExam(app.ctx)
  const token = await otherPhone()
  const [one, other] = await Promise.all([open(examId), open(examId, token)])
  expect(one.id).toBe(other.id)
  expect(one.questions).toEqual(other.questions)
})

test('the deadline and 5 s of grace; then the paper is handed in, and what comes later is kept as late', async () => {
  const paper = await open(await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) }))
  await save(paper, [[0, 1, 'A']])
  app.clock.set(new Date(Date.parse(paper.deadlineAt) + 5000))
  expect((await save(paper, [[1, 1, 'B']])).body).toMatchObject({ state: 'open', saved: [{ late: false }] })
  app.clock.advance(1)
  const late = await save(paper, [
    [0, 2, 'B'],
    [2, 1, 'B'],
  ])
  expect(late.body).toMatchObject({ state: 'handed-in', saved: [{ late: true }, { late: true }] })
  expect(await result(paper.id)).toMatchObject({
    ...{ handedInBy: 'deadline', handedInAt: paper.deadlineAt, late: 2, scoreTenths: 20 },
  })
  expect((await give(paper)).body).toEqual({ handedInAt: paper.deadlineAt, late: 2, takenOver: false })
})

test('after the hand-in an answer is late; one that arrived before and was held up counts', async () => {
  const paper = await open(await plantExam(app.ctx))
  const arrivedAt = app.clock.now()
  app.clock.advance(1000)
  await give(paper, [[0, 1, 'B']])
  app.clock.advance(1000)
  expect((await save(paper, [[1, 1, 'B']])).body).toMatchObject({ saved: [{ late: true }], state: 'handed-in' })
  app.clock.set(arrivedAt)
  expect((await save(paper, [[2, 1, 'B']])).body.saved).toEqual([{ question: 2, version: 1, late: false }])
  expect(await result(paper.id)).toMatchObject({
    scoreTenths: 40,
    gradings: [{ scoreTenths: 20 }, { scoreTenths: 40 }],
  })
})

test('of late answers so many are kept for each question; then it is said, and what lies there is told as kept', async () => {
  const paper = await open(await plantExam(app.ctx))
  await give(paper, [[0, 1, 'B']])
  app.clock.advance(1000)
  const versions = (from: number, to: number): Given[] =>
    Array.from({ length: to - from + 1 }, (_, n) => [1, from + n, 'A'] as Given)
  const most = LATE_PER_QUESTION * 3
  expect((await save(paper, versions(1, most - 1))).body.saved).toHaveLength(most - 1)
  expect((await save(paper, versions(most, most + 1))).body.saved).toEqual([{ question: 1, version: most, late: true }])
  const full = await save(paper, [[2, 1, 'B']])
  expect([full.status, full.body]).toMatchObject([413, { code: 'too-large', message: /补传的答案已经够多/ }])
  expect((await save(paper, versions(1, 2))).body.saved).toHaveLength(2)
  expect((await give(paper, [[2, 2, 'B']])).body).toMatchObject({ late: 1 })
  const { rows } = await app.ctx.db.pool.query(
    'select count(*)::int as n from exam_answers where paper_id = $1 and late',
    [paper.id],
  )
  expect(rows).toEqual([{ n: most }])
})

test('leaving is counted once each and fails nobody; a limit that was told hands the paper in', async () => {
  const free = await open(await plantExam(app.ctx))
  const leave = { id: randomUUID(), awaySeconds: 7 }
  await app.call(notePaperLeft, { id: free.id, events: [leave] }, official.token)
  const twice = await app.call(
    notePaperLeft,
    { id: free.id, events: [leave, { id: randomUUID(), awaySeconds: 3 }] },
    official.token,
  )
  expect(twice.body).toEqual({ times: 2, state: 'open' })
  await give(free)
  expect((await result(free.id)).left).toEqual({ times: 2, seconds: 10 })
  const strict = await open(await plantExam(app.ctx, { rules: { leaveLimit: 1 } }))
  expect(strict.leaveLimit).toBe(1)
  await save(strict, [[0, 1, 'B']])
  const events = () => ({ id: strict.id, events: [{ id: randomUUID(), awaySeconds: 1 }] })
  expect((await app.call(notePaperLeft, events(), official.token)).body).toEqual({ times: 1, state: 'open' })
  expect((await app.call(notePaperLeft, events(), official.token)).body).toEqual({ times: 2, state: 'handed-in' })
  expect(await result(strict.id)).toMatchObject({
    ...{ handedInBy: 'leave-limit', scoreTenths: 20, gradings: [{ why: 'leave-limit' }] },
  })
})

test('an older phone that goes to sleep is no leave, and a script fills no disk', async () => {
  const paper = await open(await plantExam(app.ctx, { rules: { leaveLimit: 1 } }))
  const token = await otherPhone()
  await open(paper.examId, token)
  const leave = (count: number, by: string, id = paper.id) =>
    app.call(
      notePaperLeft,
      { id, events: Array.from({ length: count }, () => ({ id: randomUUID(), awaySeconds: 1 })) },
      by,
    )
  expect((await leave(3, official.token)).body).toEqual({ times: 0, state: 'open' })
  expect((await leave(1, token)).body).toEqual({ times: 1, state: 'open' })
  const free = await open(await plantExam(app.ctx))
  for (let n = 0; n < 10; n++) await leave(50, official.token, free.id)
  expect((await leave(50, official.token, free.id)).body).toEqual({ times: 500, state: 'open' })
})

describe('a phone that was never asked to go on', () => {
  it('fills gaps only, marks nothing and hands nothing in, even with the epoch of the active one', async () => {
    const paper = await open(await plantExam(app.ctx))
    const token = await otherPhone()
    await save(paper, [[0, 1, 'B']])
    const aside = await save(
      paper,
      [
        [0, 9, 'C'],
        [1, 1, 'B'],
      ],
      token,
    )
    expect(aside.body).toMatchObject({ takenOver: true, saved: [{ question: 0 }, { question: 1 }] })
    const marks = { id: paper.id, epoch: 1, answers: [], marked: [2] }
    await app.call(saveAnswers, marks, token)
    expect((await give(paper, [], token)).status).toBe(409)
    expect((await save(paper, [[2, 1, 'B']])).body).toMatchObject({ takenOver: false })
    const back = await open(paper.examId)
    expect([back.epoch, back.marked]).toEqual([1, []])
    expect((await give(paper)).status).toBe(200)
    expect((await result(paper.id)).questions.map(({ chosen }) => chosen)).toEqual(['B', 'B', 'B'])
  })

  it('takes over by opening, also under a visit that another device has used', async () => {
    const examId = await plantExam(app.ctx)
    const more = { paperId: randomUUID(), visit: randomUUID() }
    await open(examId, official.token, more)
    const token = await otherPhone()
    const newer = await open(examId, token, more)
    expect(newer.epoch).toBe(2)
    expect((await app.call(getPaper, { id: newer.id }, token)).body).toMatchObject({ here: true, epoch: 2 })
    expect((await give(newer, [], token)).status).toBe(200)
  })
})

test('marks stay when they are not sent, and an older phone changes none', async () => {
  const paper = await open(await plantExam(app.ctx))
  const mark = (epoch: number, marked?: number[]) =>
    app.call(saveAnswers, { id: paper.id, epoch, answers: [], marked }, official.token)
  await mark(1, [2, 0])
  await mark(1)
  expect((await open(paper.examId)).marked).toEqual([0, 2])
  const token = await otherPhone()
  await open(paper.examId, token)
  await mark(1, [])
  expect((await open(paper.examId, token)).marked).toEqual([0, 2])
})

test('ten questions in a second are flagged, and the person is told nothing of it', async () => {
  await plantBank(app.ctx, 12, 'fast-q')
  const sections = [{ ...testBlueprint().sections[0]!, count: 12 }]
  const paper = await open(await plantExam(app.ctx, { blueprint: testBlueprint({ sections }) }))
  for (let question = 0; question < 12; question++) {
    app.clock.advance(100)
    await save(paper, [[question, 1, 'B']])
  }
  await give(paper)
  const { rows } = await app.ctx.db.pool.query(
    `select amount from paper_events where paper_id = $1 and event = 'too-fast'`,
    [paper.id],
  )
  expect(rows).toEqual([{ amount: 12 }])
  expect(JSON.stringify(await result(paper.id))).not.toMatch(/too-fast|speed/)
})
