import { randomUUID } from 'node:crypto'
import { listAudit } from '@/contract/console/console-audit'
import { listDuties } from '@/contract/study/duties'
import {
  closePlan,
  createPlan,
  deletePlan,
  getPlan,
  listChoices,
  listPlans,
  publishPlan,
  savePlan,
  type PlanItemInput,
  type PlanView,
} from '@/contract/study/plans'
import { plantExam, testBlueprint, testSection } from '@/cloud/exams/testing-exams'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { emptyBank } from '@/cloud/practice/testing-questions'
import { personWith } from '@/cloud/session/testing-people'
import { PRESETS } from '@/domain/study/plans/presets'
import { plantSession } from '../sessions/testing-sessions'
import { plantPlan, plantTopic } from '../testing-plans'
import { plantOfficial, plantUnit } from '../testing-roster'

let app: TestApp
let editor: string
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  editor = (await personWith(app.ctx, 'editor')).token
  await emptyBank(app.ctx)
  await plantTopic(app.ctx, 'punishment', ['a', 'b', 'c', 'd'])
})
afterEach(() => app.close())

const create = (input: object = {}) =>
  app.call(createPlan, { id: randomUUID(), year: 2026, category: 'enforcement-officer', ...input }, editor)
const item = (changes: Partial<PlanItemInput> = {}): PlanItemInput => ({
  ...{ id: randomUUID(), kind: 'questions', title: '示例任务', teaches: { topics: ['punishment'] } },
  ...{ opensDay: '2026-01-01', dueDay: '2026-12-31', part: 'theory', creditTenths: 20, required: true, questions: 3 },
  ...changes,
})
const NO_TARGETS = { theory: 0, practice: 0, assessment: 0 }
const save = ({ id, revision, title }: PlanView, items: PlanItemInput[], targets = NO_TARGETS) =>
  app.call(savePlan, { id, revision, title, targets, items }, editor)
const publish = ({ id, revision }: PlanView) => app.call(publishPlan, { id, revision }, editor)

async function published(items = [item()]) {
  const draft = (await create({ empty: true })).body
  return (await publish((await save(draft, items)).body)).body
}

test('from a preset: filled, and what cannot be published says why', async () => {
  const { status, body } = await create()
  expect(status).toBe(200)
  expect(body).toMatchObject({ state: 'draft', targets: { theory: 360, practice: 120, assessment: 120 } })
  expect(body.items.map(({ title }) => title)).toEqual(PRESETS['enforcement-officer'].items.map(({ title }) => title))
  const about = (title: string) => body.items.find((one) => one.title === title)!
  expect(about('行政处罚')).toMatchObject({ families: 4, questions: 4, dueDay: '2026-03-31' })
  const obstacleOf = (title: string) => body.obstacles.find(({ itemId }) => itemId === about(title).id)?.message
  expect(obstacleOf('行政处罚')).toBeUndefined()
  expect(obstacleOf('行政许可')).toMatch(/只有 0 道/)
  expect(obstacleOf('首违不罚怎么用')).toMatch(/节目/)
  expect(obstacleOf('执法实战演练')).toMatch(/哪一场线下实战/)
  const refused = await publish(body)
  expect([refused.status, refused.body.message]).toEqual([409, expect.stringMatching(/另有 \d+ 处/)])
  expect((await app.call(getPlan, { id: body.id }, editor)).body).toMatchObject({ state: 'draft', revision: 1 })
})

test('created twice by one id it is there once', async () => {
  const id = randomUUID()
  const [first, second] = [await create({ id }), await create({ id })]
  expect(second.body).toEqual(first.body)
  expect((await app.call(listPlans, {}, editor)).body.plans).toHaveLength(1)
})

test('edited, published, owed; two who save at once do not overwrite one another', async () => {
  const officer = await plantOfficial(app.ctx, { unitId: await plantUnit(app.ctx) })
  const draft = (await create({ empty: true })).body
  expect(draft.obstacles[0]!.message).toMatch(/还没有任务/)
  const saved = (await save(draft, [item({ title: '甲' }), item({ title: '乙' })])).body
  expect(saved.items.map(({ title }) => title)).toEqual(['甲', '乙'])
  expect((await save(draft, [])).body.code).toBe('stale')
  const dutiesOf = async () => (await app.call(listDuties, {}, officer.token)).body.duties.map(({ title }) => title)
  expect(await dutiesOf()).toEqual([])
  const turned = (
    await save(
      saved,
      [saved.items[1]!, saved.items[0]!].map(({ dropped: _dropped, families: _families, ...one }) => one),
    )
  ).body
  expect((await publish(turned)).body.state).toBe('published')
  expect(await dutiesOf()).toEqual(['乙', '甲'])
})

test('a published plan stays feasible; what is taken out is dropped, and done stays done', async () => {
  const officer = await plantOfficial(app.ctx, { unitId: await plantUnit(app.ctx) })
  const [kept, gone, doneAndGone] = [item({ title: '留' }), item({ title: '去' }), item({ title: '做完再去' })]
  const plan = await published([kept, gone, doneAndGone])
  await app.ctx.db.pool.query(`insert into study_done values ($1, $2, 'questions', 20, '2026-05-01', now(), null)`, [
    officer.officialId,
    doneAndGone.id,
  ])
  const refused = await save(plan, [kept, item({ questions: 5 })])
  expect([refused.body.code, refused.body.message]).toEqual(['wrong-state', expect.stringContaining('只有 4 道')])
  const fewer = (await save(plan, [kept])).body
  expect(fewer.items.map(({ title, dropped }) => [title, dropped])).toEqual([
    ['留', false],
    ['去', true],
    ['做完再去', true],
  ])
  const list = (await app.call(listDuties, {}, officer.token)).body
  expect(list.duties.map(({ title, state }) => [title, state])).toEqual([
    ['留', 'due'],
    ['做完再去', 'done'],
  ])
  expect(list.years[0]!.parts[0]!.grantedTenths).toBe(20)
})

test('closed: nothing of it can be changed or published again', async () => {
  const plan = await published()
  const closed = (await app.call(closePlan, { id: plan.id, revision: plan.revision }, editor)).body
  expect(closed).toMatchObject({ state: 'closed', obstacles: [] })
  expect((await save(closed, [item()])).body).toMatchObject({ code: 'wrong-state' })
  expect((await publish(closed)).body).toMatchObject({ code: 'wrong-state' })
})

const attend = (session: string, officialId: string) =>
  app.ctx.db.pool.query(
    `insert into session_seats (session_id, official_id, state, at) values ($1, $2, 'present', now())`,
    [session, officialId],
  )
const asksFor = (sessionId: string) =>
  item({ kind: 'session', title: '实战', teaches: { sessionIds: [sessionId] }, questions: 0 })
const doneOf = async (officialId: string) =>
  (
    await app.ctx.db.pool.query(
      `select item_id, by, credit_tenths, done_day::text as day from study_done where official_id = $1`,
      [officialId],
    )
  ).rows

test('of a year and a category one plan is published; no two of the same people ask for the same session', async () => {
  const admin = (await personWith(app.ctx, 'admin')).token
  const session = await plantSession(app, admin, { category: 'all' })
  const plan = await published([item(), asksFor(session)])
  const draftOf = async (input: object, items: PlanItemInput[]) =>
    (await save((await create({ empty: true, ...input })).body, items)).body
  const twin = await draftOf({}, [item()])
  expect((await publish(twin)).body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('结束') })
  const all = await draftOf({ category: 'all' }, [item(), asksFor(session)])
  expect((await publish(all)).body).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('两次') })
  expect((await publish(await draftOf({ category: 'leader' }, [asksFor(session)]))).status).toBe(200)
  const without = (await save(all, [item()])).body
  const open = (await publish(without)).body
  expect((await save(open, [item(), asksFor(session)])).body.code).toBe('wrong-state')
  await app.call(closePlan, { id: plan.id, revision: plan.revision }, editor)
  expect((await publish(twin)).status).toBe(200)
})

test('of two published at once one is', async () => {
  const drafts = [await create({ empty: true }), await create({ empty: true })].map(({ body }) => body)
  const saved = [await save(drafts[0]!, [item()]), await save(drafts[1]!, [item()])].map(({ body }) => body)
  const both = await Promise.all(saved.map(publish))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('who came or passed before the plan asked for it has done it; credit of a closed plan is not granted again', async () => {
  const admin = (await personWith(app.ctx, 'admin')).token
  const [first, second] = [await plantSession(app, admin), await plantSession(app, admin)]
  const { officialId } = await plantOfficial(app.ctx, { unitId: await plantUnit(app.ctx) })
  const leader = await plantOfficial(app.ctx, { unitId: await plantUnit(app.ctx), category: 'leader' })
  for (const session of [first, second]) for (const id of [officialId, leader.officialId]) await attend(session, id)
  const exam = await plantExam(app.ctx, { blueprint: testBlueprint({ sections: [testSection({ count: 2 })] }) })
  const paper = (outcome: string, attempt: number) =>
    app.ctx.db.pool.query(
      `insert into exam_papers (id, exam_id, official_id, attempt, unit_id, questions, rules, started_at, deadline_at,
         epoch, device_id, state, handed_in_at, max_tenths, outcome)
       values (gen_random_uuid(), $1, $2, $4, $2, '[]', '{}', now(), now(), 1, $2, 'handed-in', '2026-11-20T10:00:00Z', 10, $3)`,
      [exam, officialId, outcome, attempt],
    )
  await paper('failed', 1)
  const [came, later] = [asksFor(first), asksFor(second)]
  const plan = await published([came])
  const granted = { credit_tenths: 20, day: '2026-11-23' }
  expect(await doneOf(officialId)).toEqual([{ item_id: came.id, by: 'session', ...granted }])
  const passed = item({ kind: 'exam', title: '考试', teaches: { examId: exam }, questions: 0 })
  const more = (await save(plan, [came, later, passed])).body
  expect((await doneOf(officialId)).map((done) => done.item_id)).toEqual([came.id, later.id])
  await paper('good', 2)
  const last = (await save(more, [came, later, passed])).body
  const byExam = { item_id: passed.id, by: 'exam', credit_tenths: 20, day: '2026-11-20' }
  expect(await doneOf(officialId)).toContainEqual(byExam)
  expect(await doneOf(leader.officialId)).toEqual([])
  await app.call(closePlan, { id: last.id, revision: last.revision }, editor)
  const again = asksFor(first)
  await published([again])
  expect(await doneOf(officialId)).toContainEqual({ item_id: again.id, by: 'session', ...granted, credit_tenths: 0 })
})

describe('a draft is deleted', () => {
  const remove = ({ id, revision }: PlanView) => app.call(deletePlan, { id, revision }, editor)

  test('with its items and nothing else; the audit log says which it was', async () => {
    const [draft, other] = [(await create()).body, await published()]
    expect((await remove({ ...draft, revision: 9 })).body).toMatchObject({ code: 'stale' })
    expect((await remove(draft)).body).toEqual({ deleted: true })
    expect((await app.call(listPlans, {}, editor)).body.plans.map(({ id }) => id)).toEqual([other.id])
    const { rows } = await app.ctx.db.pool.query('select distinct plan_id from study_items')
    expect(rows).toEqual([{ plan_id: other.id }])
    const { entries } = (await app.call(listAudit, { subject: `plan:${draft.id}` }, editor)).body
    expect(entries[0]).toMatchObject({ action: 'study-plan.delete', detail: expect.stringContaining(draft.title) })
    expect((await remove(draft)).status).toBe(404)
  })

  test('but no plan that was published, and none that is closed', async () => {
    const plan = await published()
    expect((await remove(plan)).body).toMatchObject({
      code: 'wrong-state',
      message: expect.stringContaining('结束计划'),
    })
    const closed = (await app.call(closePlan, { id: plan.id, revision: plan.revision }, editor)).body
    expect((await remove(closed)).body).toMatchObject({ code: 'wrong-state' })
    expect((await app.call(getPlan, { id: plan.id }, editor)).status).toBe(200)
  })
})

test('an item of another plan cannot be taken over', async () => {
  const { items } = await plantPlan(app.ctx)
  const draft = (await create({ empty: true })).body
  expect((await save(draft, [item({ id: items[0]! })])).body).toMatchObject({ code: 'bad-input' })
  expect((await app.call(getPlan, { id: draft.id }, editor)).body).toMatchObject({ revision: 1, items: [] })
})

test('each step is in the audit log, and there is something to choose from', async () => {
  await published()
  const { body } = await app.call(listAudit, {}, editor)
  expect(body.entries.map(({ action }) => action)).toEqual([
    'study-plan.publish',
    'study-plan.save',
    'study-plan.create',
  ])
  expect((await app.call(listChoices, {}, editor)).body).toEqual({
    ...{ episodes: [], handbooks: [], sessions: [], exams: [] },
  })
})

test('a session that people of the plan cannot attend is no choice, and stands in the way with the reason', async () => {
  const admin = (await personWith(app.ctx, 'admin')).token
  const unitId = await plantUnit(app.ctx)
  const all = await plantSession(app, admin, { category: 'all' })
  const same = await plantSession(app, admin)
  const another = await plantSession(app, admin, { category: 'leader' })
  const ofUnit = await plantSession(app, admin, { unitId })
  const draft = (await create({ empty: true })).body
  const ask = (sessionId: string) =>
    item({ kind: 'session', teaches: { sessionIds: [sessionId] }, part: 'practice', questions: 0, title: '示例演练' })
  const { obstacles } = (await save(draft, [all, same, another, ofUnit].map(ask))).body
  expect(obstacles.map(({ message }) => message)).toEqual([
    expect.stringMatching(/不是给计划里所有的人办/),
    expect.stringMatching(/只给一个单位办/),
  ])
  const free = await plantSession(app, admin, { unitId })
  const { sessions } = (await app.call(listChoices, {}, editor)).body
  expect(sessions.map(({ id, category, offered }) => [id, category, offered]).sort()).toEqual(
    [
      [all, 'all', true],
      [same, 'enforcement-officer', true],
      [another, 'leader', true],
      // Named, as an item has it; nobody else is offered it.
      [ofUnit, 'enforcement-officer', false],
    ].sort(),
  )
  expect(sessions.map(({ id }) => id)).not.toContain(free)
})

test('a date of an item that was cancelled since is still named, as such', async () => {
  const admin = (await personWith(app.ctx, 'admin')).token
  const [gone, never] = [await plantSession(app, admin), await plantSession(app, admin)]
  await plantPlan(app.ctx, { items: [{ kind: 'session', teaches: { sessionIds: [gone] } }] })
  await app.ctx.db.pool.query(`update offline_sessions set state = 'cancelled' where id in ($1, $2)`, [gone, never])
  const { sessions } = (await app.call(listChoices, {}, editor)).body
  expect(sessions.filter(({ id }) => [gone, never].includes(id))).toMatchObject([
    { id: gone, title: '示例：现场执法演练', offered: false, cancelled: true },
  ])
})
