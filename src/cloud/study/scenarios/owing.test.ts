import { createHash } from 'node:crypto'
import { wireRequest } from '@/contract/client'
import type { Problem } from '@/contract/problem'
import { listDuties } from '@/contract/study/duties'
import { getDutyFigures, getOwingPerson, getOwingScope, getOwingSheet, listOwing } from '@/contract/study/owing'
import { importResults, takeBackResult, type ResultsReport } from '@/contract/study/results-import'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { personWith } from '@/cloud/session/testing-people'
import { plantPlan } from '../testing-plans'
import { plantOfficial, plantSupervisor, plantUnbound, plantUnit } from '../testing-roster'

let app: TestApp
let tree: { bureau: string; team: string; other: string }
let people: { first: string; late: string; leader: string; elsewhere: string }
let plan: Awaited<ReturnType<typeof plantPlan>>
let admin: string
let supervisor: string
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  const { ctx } = app
  const bureau = await plantUnit(ctx, { name: '示例·执法支队' })
  tree = {
    bureau,
    other: await plantUnit(ctx, { name: '示例·别的局' }),
    team: await plantUnit(ctx, { name: '示例·一大队', parentId: bureau }),
  }
  // Planted before those of the unit above: the order is the tree's.
  const late = await plantUnbound(ctx, { unitId: tree.team, name: '示例·后到', joinedDay: '2026-07-01' })
  people = {
    late,
    first: await plantUnbound(ctx, { unitId: tree.bureau, name: '示例·先到' }),
    leader: await plantUnbound(ctx, { unitId: tree.bureau, category: 'leader' }),
    elsewhere: await plantUnbound(ctx, { unitId: tree.other, name: '示例·外人' }),
  }
  plan = await plantPlan(ctx, {
    items: [{ title: '上半年', dueDay: '2026-06-30' }, { title: '全年' }, { opensDay: '2026-12-01', title: '十二月' }],
  })
  admin = (await personWith(ctx, 'admin')).token
  supervisor = (await plantSupervisor(ctx, tree.bureau)).token
})
afterEach(() => app.close())

const done = (officialId: string, item: number) =>
  app.ctx.db.pool.query(`insert into study_done values ($1, $2, 'questions', 20, '2026-05-01', now(), null)`, [
    officialId,
    plan.items[item],
  ])
const owing = (token: string, input: object = {}) => app.call(listOwing, { planId: plan.planId, ...input }, token)
const acts = async () =>
  (await app.ctx.db.pool.query(`select action, subject, detail from audit_log where action like 'study-%' order by id`))
    .rows

test('people in the order of the roster, by items; sums over everybody', async () => {
  await done(people.first, 0)
  const { body } = await owing(supervisor)
  expect(body.people.map(({ name, unit, states }) => [name, unit, states])).toEqual([
    ['示例·先到', '示例·执法支队', ['done', 'owing', 'coming']],
    ['示例·后到', '示例·一大队', ['not-owed', 'owing', 'coming']],
  ])
  expect(body.items.map(({ title, done: many, owing: open, notOwed }) => [title, many, open, notOwed])).toEqual([
    ['上半年', 1, 0, 1],
    ['全年', 0, 2, 0],
    ['十二月', 0, 0, 0],
  ])
  expect([body.total, body.next]).toEqual([2, null])
  expect(JSON.stringify(body)).not.toMatch(/rank|minutes|phone/)
})

test('a supervisor sees their units with all below, and no other; the bureau sees all', async () => {
  expect((await owing(supervisor, { unitId: tree.team })).body.people.map(({ id }) => id)).toEqual([people.late])
  expect((await owing(supervisor, { unitId: tree.other })).body.code).toBe('not-found')
  expect((await owing(admin)).body.total).toBe(3)
  const scope = (await app.call(getOwingScope, {}, supervisor)).body
  expect(scope.units.map(({ name, depth }) => [name, depth])).toEqual([
    ['示例·执法支队', 0],
    ['示例·一大队', 1],
  ])
  expect(scope.plans.map(({ id }) => id)).toEqual([plan.planId])
  const nobodys = (await personWith(app.ctx, 'supervisor')).token
  expect((await owing(nobodys)).body).toMatchObject({ total: 0, people: [] })
})

test('only those who owe something now', async () => {
  await done(people.first, 0)
  await done(people.first, 1)
  const { body } = await owing(supervisor, { owing: 'true' })
  expect([body.total, body.people.map(({ id }) => id)]).toEqual([1, [people.late]])
})

test('a hundred people a page, each once, and the sums are those of all', async () => {
  for (let n = 0; n < 120; n++) await plantUnbound(app.ctx, { unitId: tree.team })
  const first = (await owing(supervisor)).body
  expect([first.people.length, first.total, first.next]).toEqual([100, 122, '100'])
  const second = (await owing(supervisor, { after: first.next })).body
  expect([second.people.length, second.next]).toEqual([22, null])
  expect(new Set([...first.people, ...second.people].map(({ id }) => id)).size).toBe(122)
  expect(second.items).toEqual(first.items)
})

test('one person’s page, and every look in the audit log without a name', async () => {
  await done(people.first, 1)
  const { body } = await app.call(getOwingPerson, { officialId: people.first }, supervisor)
  expect(body).toMatchObject({ name: '示例·先到', category: 'enforcement-officer', phone: null })
  expect(body.duties.map(({ title, state, doneDay }) => [title, state, doneDay])).toEqual([
    ['上半年', 'catch-up', null],
    ['十二月', 'coming', null],
    ['全年', 'done', '2026-05-01'],
  ])
  expect((await app.call(getOwingPerson, { officialId: people.elsewhere }, supervisor)).status).toBe(404)
  await owing(supervisor, { unitId: tree.team })
  await owing(admin)
  await app.call(getOwingSheet, { planId: plan.planId }, supervisor)
  await app.call(getDutyFigures, { year: '2026' }, admin)
  const noted = await acts()
  expect(noted.map(({ action, subject }) => [action, subject])).toEqual([
    ['study-owing.person', `official:${people.first}`],
    ['study-owing.look', `unit:${tree.team}`],
    ['study-owing.look', 'unit:all'],
    ['study-owing.sheet', 'unit:all'],
    ['study-owing.figures', 'unit:all'],
  ])
  expect(JSON.stringify(noted)).not.toContain('示例')
})

test('the sheet for signature has full names and no phones; figures add up by plan and item', async () => {
  await done(people.first, 0)
  const sheet = (await app.call(getOwingSheet, { planId: plan.planId, unitId: tree.bureau }, supervisor)).body
  expect(sheet).toMatchObject({ unit: '示例·执法支队', day: '2026-11-23', plan: { year: 2026 } })
  expect(sheet.people.map(({ name }) => name)).toEqual(['示例·先到', '示例·后到'])
  expect(JSON.stringify(sheet)).not.toMatch(/phone/)
  const figures = (await app.call(getDutyFigures, { year: '2026' }, supervisor)).body
  expect(figures.plans).toEqual([
    {
      ...{ title: '示例计划 enforcement-officer', category: 'enforcement-officer', people: 2, owed: 3, done: 1 },
      items: [
        { title: '上半年', part: 'theory', owed: 1, done: 1 },
        { title: '全年', part: 'theory', owed: 2, done: 0 },
        { title: '十二月', part: 'theory', owed: 0, done: 0 },
      ],
    },
  ])
  expect((await app.call(getDutyFigures, { year: '2025' }, supervisor)).body.plans).toEqual([])
})

test('somebody who has left is on no list', async () => {
  await app.ctx.db.pool.query(`update officials set left_day = '2026-08-01' where id = $1`, [people.first])
  expect((await owing(supervisor)).body.total).toBe(1)
})

const csv = (...rows: string[]) => Buffer.from(['单位,姓名,任务,日期', ...rows].join('\r\n'))
async function send(token: string, bytes: Buffer, more: object = {}) {
  const { method, path } = wireRequest(importResults, { planId: plan.planId, name: '示例.csv', ...more })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }
  const answer = await app.app.inject({ method, url: path, headers, payload: bytes })
  return { status: answer.statusCode, body: answer.json<ResultsReport & Partial<Problem>>() }
}
const apply = (token: string, bytes: Buffer) =>
  send(token, bytes, { apply: 'true', sha256: createHash('sha256').update(bytes).digest('hex') })

test('offline results: tried, reported by row, written once, and counted like any other', async () => {
  const file = csv(
    '示例·执法支队,示例·先到,全年,2026-05-06',
    '示例·执法支队,示例·先到,全年,2026-05-07',
    '示例·别的局,示例·外人,全年,2026-05-06',
    '示例·一大队,示例·后到,全年,2027-05-06',
  )
  const trial = (await send(supervisor, file)).body
  expect(trial).toMatchObject({ fresh: 1, same: 1, written: false, problems: { total: 2 } })
  expect(trial.results).toEqual([{ unit: '示例·执法支队', name: '示例·先到', item: '全年', day: '2026-05-06' }])
  expect(trial.problems.shown.map(({ row, column }) => [row, column])).toEqual([
    [4, '单位'],
    [5, '日期'],
  ])
  expect((await owing(supervisor)).body.items[1]!.done).toBe(0)
  expect((await apply(supervisor, file)).body).toMatchObject({ fresh: 1, written: true })
  expect((await apply(supervisor, file)).body).toMatchObject({ fresh: 0, same: 2, written: true })
  const { duties } = (await app.call(getOwingPerson, { officialId: people.first }, supervisor)).body
  expect(duties.find(({ title }) => title === '全年')).toMatchObject({ doneBy: 'import', doneDay: '2026-05-06' })
  expect((await owing(supervisor)).body.items[1]!.done).toBe(1)
  expect((await acts()).filter(({ action }) => action === 'study-results.import')).toHaveLength(2)
  expect((await send(admin, file)).body).toMatchObject({ fresh: 1, same: 2 })
})

test('two units of one name: the result is theirs whose unit is written with its whole path', async () => {
  const [ours, theirs] = [
    await plantUnit(app.ctx, { name: '示例·江岸所', parentId: tree.bureau }),
    await plantUnit(app.ctx, { name: '示例·江岸所', parentId: tree.other }),
  ]
  await plantUnbound(app.ctx, { unitId: ours, name: '示例·王二' })
  await plantUnbound(app.ctx, { unitId: theirs, name: '示例·另一位' })
  const short = (await send(admin, csv('示例·江岸所,示例·王二,全年,2026-05-06'))).body
  expect(short).toMatchObject({ fresh: 0, results: [], problems: { shown: [{ column: '单位' }] } })
  const long = (await send(admin, csv('示例·执法支队/示例·江岸所,示例·王二,全年,2026-05-06'))).body
  expect(long).toMatchObject({ fresh: 1, results: [{ unit: '示例·执法支队/示例·江岸所', name: '示例·王二' }] })
})

test('an imported result is taken back by who looks after the unit; what was done in another way stays', async () => {
  await apply(supervisor, csv('示例·执法支队,示例·先到,全年,2026-05-06'))
  await done(people.first, 0)
  const takeBack = (token: string, item: number) =>
    app.call(takeBackResult, { officialId: people.first, itemId: plan.items[item]! }, token)
  const stranger = (await plantSupervisor(app.ctx, tree.other)).token
  expect((await takeBack(stranger, 1)).status).toBe(404)
  expect((await takeBack(supervisor, 0)).body.code).toBe('wrong-state')
  expect((await takeBack(supervisor, 1)).status).toBe(200)
  expect((await takeBack(supervisor, 1)).body.code).toBe('wrong-state')
  expect((await owing(supervisor)).body.items.map((one) => one.done)).toEqual([1, 0, 0])
  expect((await acts()).filter(({ action }) => action === 'study-results.take-back')).toEqual([
    { action: 'study-results.take-back', subject: `official:${people.first}`, detail: plan.items[1] },
  ])
})

test('another file than the one that was tried, no table, a draft: nothing is written', async () => {
  const file = csv('示例·执法支队,示例·先到,全年,2026-05-06')
  expect((await send(supervisor, file, { apply: 'true', sha256: 'a'.repeat(64) })).body.code).toBe('stale')
  expect((await send(supervisor, file, { apply: 'true' })).body.code).toBe('bad-input')
  expect((await send(supervisor, Buffer.from('甲,乙'))).body.code).toBe('file-refused')
  await app.ctx.db.pool.query(`update study_plans set state = 'draft' where id = $1`, [plan.planId])
  expect((await send(supervisor, file)).body.code).toBe('wrong-state')
  expect((await owing(supervisor)).body.code).toBe('not-found')
})

test('another category wipes no arrears of what everybody owes', async () => {
  const { pool } = app.ctx.db
  const early = { dueDay: '2026-06-30' }
  const all = await plantPlan(app.ctx, { category: 'all', items: [early], theoryTenths: 120 })
  const leaders = await plantPlan(app.ctx, { category: 'leader', items: [early] })
  const { officialId, token } = await plantOfficial(app.ctx, { unitId: tree.team })
  await pool.query(
    `insert into official_steps select id, n, case n when 1 then 'joined' else 'changed' end, unit_id,
       case n when 1 then category else 'leader' end, case n when 1 then date '2026-01-01' else '2026-11-01' end, now()
     from officials, generate_series(1, 2) n where id = $1`,
    [officialId],
  )
  await pool.query(`update officials set category = 'leader', joined_day = '2026-11-01' where id = $1`, [officialId])
  const mine = (await app.call(listDuties, {}, token)).body
  expect(mine.duties.map(({ id, state }) => [id, state])).toEqual([
    [all.items[0], 'catch-up'],
    [leaders.items[0], 'not-owed'],
  ])
  expect(mine.years[0]!.parts[0]!.targetTenths).toBe(120)
  const owes = async ({ planId }: typeof all) => {
    const { body } = await owing(admin, { planId, unitId: tree.team, owing: 'true' })
    return [body.people.map(({ id }) => id), body.items[0]!.owing]
  }
  expect(await owes(all)).toEqual([[officialId], 1])
  expect(await owes(leaders)).toEqual([[], 0])
  await pool.query(`insert into study_done values ($1, $2, 'import', 20, '2026-05-01', now(), null)`, [
    officialId,
    all.items[0],
  ])
  expect(await owes(all)).toEqual([[], 0])
})

test('what a unit sees is what the official sees', async () => {
  const officer = await plantOfficial(app.ctx, { unitId: tree.team })
  await apply(supervisor, csv('示例·一大队,示例·后到,全年,2026-08-06'))
  const mine = (await app.call(listDuties, {}, officer.token)).body
  const theirs = (await app.call(getOwingPerson, { officialId: officer.officialId }, supervisor)).body
  expect(theirs.duties).toEqual(mine.duties)
})
