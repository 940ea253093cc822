import { randomUUID } from 'node:crypto'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { createContext } from '@/cloud/kernel/context'
import { openDb } from '@/cloud/kernel/db'
import { plantOfficial, plantUnit } from '@/cloud/study/testing-roster'
import { closeDue } from '../grading/close-due'
import { regradePaper, regradePapers } from '../grading/regrade-papers'
import { ACTOR, bankQuestionsOf, plantBank, plantExam, testBlueprint } from '../testing-exams'
import { sitters } from './testing-sitters'
import { examFixes } from '../tables/after.tables'
import { studyItems, studyPlans } from '@/cloud/study/tables/plans.tables'

let app: TestApp
let sit: ReturnType<typeof sitters>
let unitId: string
beforeAll(async () => {
  app = await startTestApp({ sample: false })
  sit = sitters(app)
  unitId = await plantUnit(app.ctx)
  await plantBank(app.ctx)
})
afterAll(() => app.close())

const person = () => plantOfficial(app.ctx, { unitId })
const query = async (text: string, ...values: unknown[]) => (await app.ctx.db.pool.query(text, values)).rows

async function fix(examId: string, questionId: string, of: { fix: 'void' | 'accept'; answer?: string }) {
  const common = { examId, questionId, version: 1, reason: '示例原因', at: app.clock.now(), actorId: ACTOR }
  await app.ctx.db.orm.insert(examFixes).values({ ...common, ...of })
}

/** A plan that asks for the exam, in two items of one credit each; one is dropped. */
async function plantPlan(examId: string) {
  const [id, now] = [randomUUID(), app.clock.now()]
  await app.ctx.db.orm.insert(studyPlans).values({
    ...{
      id,
      year: 2026,
      category: 'enforcement-officer',
      title: '示例',
      state: 'published',
      revision: 1,
      updatedAt: now,
    },
  })
  const item = { planId: id, kind: 'exam' as const, title: '示例', teaches: { examId }, part: 'assessment' as const }
  const days = { opensDay: '2026-01-01', dueDay: '2026-12-31', creditTenths: 100, questions: 0 }
  await app.ctx.db.orm.insert(studyItems).values([
    { id: randomUUID(), place: 1, ...item, ...days },
    { id: randomUUID(), place: 2, ...item, ...days, dropped: true },
  ])
}

test('who passes is credited once, by whichever paper; a mock and a failure credit nothing', async () => {
  const examId = await plantExam(app.ctx, { rules: { attempts: 3 } })
  await plantPlan(examId)
  const [good, bad] = [await person(), await person()]
  const all = [0, 1, 2].map((n) => [n, 1, 'B'] as const)
  await sit.give(bad.token, await sit.open(bad.token, examId), [[0, 1, 'B']])
  await sit.give(good.token, await sit.open(good.token, examId), all.slice(0, 2))
  await sit.give(good.token, await sit.open(good.token, examId), all)
  const done = await query('select official_id, by, credit_tenths, done_day::text from study_done')
  expect(done).toEqual([{ official_id: good.officialId, by: 'exam', credit_tenths: 100, done_day: '2026-11-23' }])
  const mock = await plantExam(app.ctx, { kind: 'mock' })
  await plantPlan(mock)
  await sit.give(good.token, await sit.open(good.token, mock), all)
  expect(await query('select from study_done')).toHaveLength(1)
})

test('a wrong question is fixed: everybody is graded anew, with history, and nobody loses', async () => {
  const bank = testBlueprint({ sections: [{ ...testBlueprint().sections[0]!, count: 6 }] })
  const examId = await plantExam(app.ctx, { blueprint: bank })
  await plantPlan(examId)
  const people = await Promise.all(['A', 'B', 'C', ''].map(async (chosen) => ({ chosen, ...(await person()) })))
  const papers: string[] = []
  for (const { token, chosen } of people) {
    const paper = await sit.open(token, examId)
    // Three right besides: 60 of 120 tenths fail, one more passes.
    const wrong = (await bankQuestionsOf(app.ctx, paper.id)).findIndex(({ id }) => id === 'exam-q-0')
    const others = [0, 1, 2, 3, 4, 5].filter((n) => n !== wrong).slice(0, 3)
    await sit.give(token, paper, [[wrong, 1, chosen], ...others.map((n) => [n, 1, 'B'] as const)])
    papers.push(paper.id)
  }
  const scores = async () =>
    Promise.all(papers.map(async (id, n) => (await sit.result(people[n]!.token, id)).scoreTenths))
  expect(await scores()).toEqual([60, 80, 60, 60])
  await fix(examId, 'exam-q-0', { fix: 'accept', answer: 'A' })
  expect(await regradePapers(app.ctx, examId)).toBe(1)
  expect(await scores()).toEqual([80, 80, 60, 60])
  expect(await sit.result(people[0]!.token, papers[0]!)).toMatchObject({
    outcome: 'passed',
    gradings: [
      { why: 'handed-in', scoreTenths: 60, outcome: 'failed' },
      { why: 'question-fixed', scoreTenths: 80, outcome: 'passed' },
    ],
  })
  expect(await query('select from study_done where official_id = $1', people[0]!.officialId)).toHaveLength(1)
  expect(await query('select done from exam_fixes where exam_id = $1', examId)).toEqual([{ done: true }])
  expect(await regradePapers(app.ctx, examId)).toBe(0)
  await query(`update exam_fixes set fix = 'void', done = false where exam_id = $1`, examId)
  // By the chore, which knows no exam.
  expect(await regradePapers(app.ctx)).toBe(2)
  expect(await scores()).toEqual([80, 80, 80, 80])
})

test('grading anew goes on where a killed process stopped; an open paper is graded by the fix when it comes in', async () => {
  const examId = await plantExam(app.ctx, {
    blueprint: testBlueprint({ sections: [{ ...testBlueprint().sections[0]!, count: 6 }] }),
  })
  const [one, two, still] = [await person(), await person(), await person()]
  const papers = [await sit.open(one.token, examId), await sit.open(two.token, examId)]
  await sit.give(one.token, papers[0]!)
  await sit.give(two.token, papers[1]!)
  const open = await sit.open(still.token, examId)
  await fix(examId, 'exam-q-1', { fix: 'void' })
  const ids = papers.map(({ id }) => id).sort()
  // As if a process had been killed after the first of them.
  await query('update exam_fixes set regraded_to = $2 where exam_id = $1', examId, ids[0])
  await regradePaper(app.ctx, ids[0]!, { why: 'question-fixed', actorId: ACTOR })
  expect(await regradePapers(app.ctx, examId)).toBe(1)
  await sit.give(still.token, open)
  const scores = await query('select score_tenths as s from exam_papers where exam_id = $1', examId)
  expect(scores.map(({ s }) => s)).toEqual([20, 20, 20])
})

test('a newer decision about a question is graded to the end, whatever a run for the older one notes', async () => {
  const sections = [{ ...testBlueprint().sections[0]!, count: 6 }]
  const examId = await plantExam(app.ctx, { blueprint: testBlueprint({ sections }) })
  const one = await person()
  const paper = await sit.open(one.token, examId)
  await sit.give(one.token, paper)
  await fix(examId, 'exam-q-1', { fix: 'accept', answer: 'A' })
  const { orm } = app.ctx.db
  const real = orm.transaction.bind(orm)
  // The run has read its fix and is about to grade when the newer one is made.
  const grading = jest.spyOn(orm, 'transaction').mockImplementationOnce(async (act) => {
    await query(`update exam_fixes set fix = 'void', at = at + interval '1 second' where exam_id = $1`, examId)
    return real(act)
  })
  await regradePapers(app.ctx, examId)
  expect(grading).toHaveBeenCalled()
  grading.mockRestore()
  expect(await query('select done from exam_fixes where exam_id = $1', examId)).toEqual([{ done: false }])
  await regradePapers(app.ctx, examId)
  expect(await query('select done from exam_fixes where exam_id = $1', examId)).toEqual([{ done: true }])
  expect((await sit.result(one.token, paper.id)).scoreTenths).toBe(20)
})

test('late answers count once the unit says so', async () => {
  const one = await person()
  const paper = await sit.open(one.token, await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) }))
  await sit.save(one.token, paper, [[0, 1, 'A']])
  app.clock.set(new Date(Date.parse(paper.deadlineAt) + 60_000))
  await sit.save(
    one.token,
    paper,
    [0, 1, 2].map((n) => [n, 2, 'B'] as const),
  )
  expect((await sit.result(one.token, paper.id)).scoreTenths).toBe(0)
  await decided(paper.id)
  expect(await regradePaper(app.ctx, paper.id, { why: 'late-counted', actorId: ACTOR })).toBe(true)
  expect(await sit.result(one.token, paper.id)).toMatchObject({ scoreTenths: 60, late: 3, outcome: 'excellent' })
})

/** The unit says now that late answers count. */
const decided = async (paperId: string) => {
  await query('update exam_papers set late_counts = true where id = $1', paperId)
  const event = `insert into paper_events (paper_id, id, event, at, amount)
    values ($1, gen_random_uuid(), 'late-counted', $2, 1)`
  await query(event, paperId, app.clock.now())
}
const regradeLate = (id: string) => regradePaper(app.ctx, id, { why: 'late-counted', actorId: ACTOR })

test('what comes after the unit has decided counts never, whatever is graded anew', async () => {
  const one = await person()
  const paper = await sit.open(one.token, await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) }))
  app.clock.advance(6 * 60_000)
  await sit.save(one.token, paper, [[0, 1, 'B']])
  await decided(paper.id)
  await regradeLate(paper.id)
  app.clock.advance(60_000)
  await sit.save(one.token, paper, [
    [0, 2, 'A'],
    [1, 1, 'B'],
  ])
  expect(await regradeLate(paper.id)).toBe(false)
  const told = await sit.result(one.token, paper.id)
  expect([told.scoreTenths, told.questions.map(({ chosen }) => chosen)]).toEqual([20, ['B', '', '']])
})

test('an answer that came in time and was held up is no late one in the history, though the unit counts those', async () => {
  const one = await person()
  const paper = await sit.open(one.token, await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) }))
  const arrivedAt = app.clock.now()
  app.clock.advance(6 * 60_000)
  await sit.save(one.token, paper, [[0, 1, 'B']])
  await decided(paper.id)
  await regradeLate(paper.id)
  app.clock.set(arrivedAt)
  await sit.save(one.token, paper, [[1, 1, 'B']])
  expect(await query('select score_tenths, why from exam_gradings where paper_id = $1 order by n', paper.id)).toEqual([
    { score_tenths: 0, why: 'handed-in' },
    { score_tenths: 20, why: 'late-counted' },
    { score_tenths: 40, why: 'handed-in' },
  ])
})

test('what comes after the key was told counts never: when the window was over and the last one was in', async () => {
  const [one, slow] = [await person(), await person()]
  const closesAt = new Date(app.clock.now().getTime() + 10 * 60_000)
  const examId = await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 90 }), closesAt })
  const extra = 'insert into exam_candidates (exam_id, official_id, extra_minutes) values ($1, $2, 30)'
  await query(extra, examId, slow.officialId)
  const paper = await sit.open(one.token, examId)
  const other = await sit.open(slow.token, examId)
  app.clock.set(new Date(closesAt.getTime() + 60_000))
  await sit.save(one.token, paper, [[0, 1, 'B']])
  expect((await sit.result(one.token, paper.id)).open).toBe(false)
  app.clock.advance(60_000)
  await sit.give(slow.token, other)
  app.clock.advance(1000)
  expect((await sit.result(one.token, paper.id)).open).toBe(true)
  await sit.save(one.token, paper, [[1, 1, 'B']])
  await decided(paper.id)
  await regradeLate(paper.id)
  expect(await sit.result(one.token, paper.id)).toMatchObject({ scoreTenths: 20, late: 2 })
})

test('four processes find the same papers over: each is handed in once, whatever became of the process before', async () => {
  const examId = await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }), rules: { attempts: 2 } })
  await plantPlan(examId)
  const people = await Promise.all(Array.from({ length: 12 }, person))
  for (const { token } of people) {
    const paper = await sit.open(token, examId)
    await sit.save(
      token,
      paper,
      [0, 1].map((n) => [n, 1, 'B'] as const),
    )
  }
  app.clock.advance(5 * 60_000 + 5000)
  expect(await closeDue(app.ctx)).toBe(0)
  app.clock.advance(1)
  const { db, log, config } = app.ctx
  // Each process has a pool of its own.
  const dbs = [1, 2, 3, 4].map(() => openDb(db.pool.options.connectionString!, { log, max: 3 }))
  const closed = await Promise.all(
    dbs.map((own) => closeDue(createContext({ db: own, log, config, clock: app.clock }))),
  )
  await Promise.all(dbs.map((own) => own.close()))
  expect(closed.reduce((sum, n) => sum + n, 0)).toBe(12)
  const rows = await query(
    `select p.state, p.handed_in_by, p.score_tenths, p.handed_in_at = p.deadline_at as on_time,
      (select count(*)::int from exam_gradings g where g.paper_id = p.id) as gradings,
      (select count(*)::int from paper_events v where v.paper_id = p.id and v.event = 'closed') as events
    from exam_papers p where p.exam_id = $1`,
    examId,
  )
  const once = { state: 'handed-in', handed_in_by: 'deadline', score_tenths: 40, on_time: true, gradings: 1, events: 1 }
  expect(rows).toEqual(people.map(() => once))
})

test('one paper that cannot be graded keeps no other open', async () => {
  const examId = await plantExam(app.ctx, { blueprint: testBlueprint({ minutes: 5 }) })
  const [broken, sound] = [await person(), await person()]
  const bad = await sit.open(broken.token, examId)
  app.clock.advance(1000)
  const good = await sit.open(sound.token, examId)
  const gone = JSON.stringify([{ questionId: 'never-was', version: 1, order: 'AB', marksTenths: 20, section: 0 }])
  await query('update exam_papers set questions = $2::jsonb where id = $1', bad.id, gone)
  app.clock.advance(6 * 60_000)
  expect(await closeDue(app.ctx)).toBe(1)
  const rows = await query('select id, state from exam_papers where exam_id = $1 order by started_at', examId)
  expect(rows).toEqual([
    { id: bad.id, state: 'open' },
    { id: good.id, state: 'handed-in' },
  ])
  expect(app.log.lines.some(({ event }) => event === 'paper-not-closed')).toBe(true)
  await query('delete from exam_papers where id = $1', bad.id)
})

test('handing in at the same moment as saving and as the deadline: every answer that was kept is graded', async () => {
  for (let round = 0; round < 12; round++) {
    const one = await person()
    const paper = await sit.open(one.token, await plantExam(app.ctx))
    await Promise.all([
      sit.save(one.token, paper, [[0, 1, 'B']]),
      sit.give(one.token, paper, [[1, 1, 'B']]),
      sit.save(one.token, paper, [[2, 1, 'B']]),
      sit.give(one.token, paper),
    ])
    expect((await sit.result(one.token, paper.id)).scoreTenths).toBe(60)
    expect(await query('select from exam_gradings where paper_id = $1 and why <> $2', paper.id, 'handed-in')).toEqual(
      [],
    )
    const handedIn = `select count(*)::int as n from paper_events where paper_id = $1 and event = 'handed-in'`
    expect(await query(handedIn, paper.id)).toEqual([{ n: 1 }])
  }
})
