import { randomUUID } from 'node:crypto'
import * as desk from '@/contract/study/sessions/console-sessions'
import {
  excuseFromSession,
  listMySessions,
  signInToSession,
  signUpForSession,
} from '@/contract/study/sessions/my-sessions'
import { listAudit } from '@/contract/console/console-audit'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { studyDone, studyItems, studyPlans } from '../../tables/plans.tables'
import { plantOfficial, plantSupervisor, plantUnit } from '../../testing-roster'
import { codeOnScreen, plantSession, testSession } from '../testing-sessions'

let app: TestApp
let [admin, unit, below, elsewhere] = ['', '', '', '']
let [supervisor, stranger] = ['', '']
beforeAll(async () => {
  app = await startTestApp()
  admin = await app.as('admin')
  unit = await plantUnit(app.ctx, { name: '示例·大队' })
  below = await plantUnit(app.ctx, { parentId: unit, name: '示例·中队' })
  elsewhere = await plantUnit(app.ctx)
  supervisor = (await plantSupervisor(app.ctx, unit)).token
  stranger = (await plantSupervisor(app.ctx, elsewhere)).token
})
beforeEach(() => app.clock.set(new Date('2026-11-23T02:00:00Z')))
afterAll(() => app.close())

const at = (time: string) => app.clock.set(new Date(`2026-11-23T${time}Z`))
const people = async (id: string, token = admin, q?: string) =>
  (await app.call(desk.listSessionPeople, { id, ...(q && { q }) }, token)).body.people
const mark = (id: string, officialId: string, state: 'present' | 'absent' | 'excused', token = admin) =>
  app.call(desk.markSessionPeople, { id, marks: [{ officialId, state }] }, token)

/** A published plan whose one item asks for the session. */
async function planFor(sessionId: string): Promise<string> {
  const [planId, id, updatedAt] = [randomUUID(), randomUUID(), app.clock.now()]
  const plan = { year: 2026, category: 'enforcement-officer' as const, title: '示例计划', state: 'published' as const }
  await app.ctx.db.orm.insert(studyPlans).values({ id: planId, ...plan, revision: 1, updatedAt })
  const days = { opensDay: '2026-01-01', dueDay: '2026-12-31' }
  const item = {
    kind: 'session' as const,
    title: '示例演练',
    teaches: { sessionIds: [sessionId] },
    part: 'practice' as const,
  }
  await app.ctx.db.orm
    .insert(studyItems)
    .values({ id, planId, place: 1, ...item, ...days, creditTenths: 20, questions: 0 })
  return id
}
const doneOf = async (itemId: string) =>
  (await app.ctx.db.orm.select().from(studyDone)).filter((row) => row.itemId === itemId)

describe('arranging', () => {
  test('the bureau for all, a supervisor for their units alone', async () => {
    const id = randomUUID()
    const make = (token: string, unitId: string | null) =>
      app.call(desk.saveSession, { id: randomUUID(), revision: 0, ...testSession({ unitId }) }, token)
    expect((await make(admin, null)).status).toBe(200)
    expect((await make(supervisor, below)).status).toBe(200)
    expect((await make(supervisor, null)).body).toMatchObject({ code: 'bad-input', fields: [{ path: 'unitId' }] })
    expect((await make(supervisor, elsewhere)).status).toBe(400)
    expect((await app.call(desk.cancelSession, { id, reason: '示例原因' }, admin)).status).toBe(404)
  })

  test('keeps its day once somebody has come: what they did is credited as of that day', async () => {
    const id = await plantSession(app, admin)
    const { officialId } = await plantOfficial(app.ctx, { unitId: unit })
    at('06:00')
    expect((await mark(id, officialId, 'present')).status).toBe(200)
    const move = (changes: object) =>
      app.call(desk.saveSession, { id, revision: 1, ...testSession({ ...changes, seats: 9 }) }, admin)
    const nextDay = { startsAt: '2026-11-23T16:00:00.000Z', endsAt: '2026-11-23T18:00:00.000Z' }
    expect((await move(nextDay)).body).toMatchObject({ code: 'bad-input', fields: [{ path: 'startsAt' }] })
    expect((await move({ endsAt: '2026-11-23T09:00:00.000Z' })).status).toBe(200)
  })

  test('lists what concerns one’s units, and says what one may change', async () => {
    const [ours, all, theirs] = [
      await plantSession(app, admin, { unitId: below }),
      await plantSession(app, admin),
      await plantSession(app, admin, { unitId: elsewhere }),
    ]
    const { body } = await app.call(desk.listConsoleSessions, {}, supervisor)
    const found = (id: string) => body.sessions.find((session) => session.id === id)
    expect(found(ours)).toMatchObject({ mine: true, unitName: '示例·中队' })
    expect(found(all)).toMatchObject({ mine: false, unitName: null })
    expect(found(theirs)).toBeUndefined()
    expect(body.units.map(({ name }) => name)).toEqual(['示例·大队', '示例·中队'])
    expect(body.all).toBe(false)
    expect((await app.call(desk.cancelSession, { id: all, reason: '示例原因' }, supervisor)).status).toBe(403)
    expect((await app.call(desk.cancelSession, { id: theirs, reason: '示例原因' }, supervisor)).status).toBe(404)
    expect((await app.call(desk.getSessionCode, { id: all }, supervisor)).status).toBe(404)
  })

  test.each([
    ['ends before it starts', { endsAt: '2026-11-23T05:00:00.000Z' }, 'endsAt'],
    ['lasts two days', { endsAt: '2026-11-25T07:00:00.000Z' }, 'endsAt'],
    ['is over', { startsAt: '2026-11-22T06:00:00.000Z', endsAt: '2026-11-22T07:00:00.000Z' }, 'endsAt'],
  ])('%s: refused at its field', async (_, changes, path) => {
    const wish = { id: randomUUID(), revision: 0, ...testSession(changes) }
    expect((await app.call(desk.saveSession, wish, admin)).body.fields).toMatchObject([{ path }])
  })

  test('a change needs the revision one has seen, and keeps the seats that are taken', async () => {
    const id = await plantSession(app, admin)
    const { token } = await plantOfficial(app.ctx, { unitId: below })
    await app.call(signUpForSession, { id }, token)
    await app.call(signUpForSession, { id }, (await plantOfficial(app.ctx, { unitId: below })).token)
    const save = (revision: number, seats: number) =>
      app.call(desk.saveSession, { id, revision, ...testSession({ seats, venue: '示例路 2 号' }) }, admin)
    expect((await save(1, 1)).body.fields).toMatchObject([{ path: 'seats' }])
    expect((await save(1, 3)).body).toMatchObject({ revision: 2, taken: 2 })
    expect((await save(1, 4)).body).toMatchObject({ code: 'stale' })
    const mine = (await app.call(listMySessions, {}, token)).body.sessions.find((session) => session.id === id)
    expect(mine).toMatchObject({ venue: '示例路 2 号', left: 1 })
  })

  test('a cancelled one stays in the list of those who had a seat, and of nobody else', async () => {
    const id = await plantSession(app, admin)
    const [one, other] = [
      await plantOfficial(app.ctx, { unitId: below }),
      await plantOfficial(app.ctx, { unitId: below }),
    ]
    await app.call(signUpForSession, { id }, one.token)
    await app.call(desk.cancelSession, { id, reason: '示例：主讲生病' }, admin)
    const sees = async (token: string) =>
      (await app.call(listMySessions, {}, token)).body.sessions.filter((session) => session.id === id)
    expect(await sees(one.token)).toMatchObject([{ state: 'cancelled', can: [] }])
    expect(await sees(other.token)).toEqual([])
    const { entries } = (await app.call(listAudit, { subject: `session:${id}` }, admin)).body
    expect([entries[0]!.action, JSON.stringify(entries).includes('生病')]).toEqual(['session.cancel', false])
    expect((await app.call(signUpForSession, { id }, other.token)).body.message).toContain('已经取消')
  })
})

describe('the list of people', () => {
  test('in the order of the roster, with the reason, of one’s own units; the look is in the audit log', async () => {
    const id = await plantSession(app, admin, { seats: 9 })
    const [ours, theirs, second] = [
      await plantOfficial(app.ctx, { unitId: below, name: '示例·甲' }),
      await plantOfficial(app.ctx, { unitId: elsewhere, name: '示例·乙' }),
      await plantOfficial(app.ctx, { unitId: unit, name: '示例·丙' }),
    ]
    for (const { token } of [theirs, ours, second]) await app.call(signUpForSession, { id }, token)
    await app.call(excuseFromSession, { id, reason: '示例：出庭' }, ours.token)
    expect((await people(id)).map(({ name }) => name)).toEqual(['示例·丙', '示例·甲', '示例·乙'])
    expect((await people(id, supervisor)).map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['示例·丙', 'signed-up', null],
      ['示例·甲', 'excused', '示例：出庭'],
    ])
    expect((await people(id, stranger)).map(({ name }) => name)).toEqual(['示例·乙'])
    const { entries } = (await app.call(listAudit, { subject: `session:${id}` }, admin)).body
    expect(entries.filter(({ action }) => action === 'session.look')).toHaveLength(3)
    expect(JSON.stringify(entries)).not.toContain('示例·甲')
  })

  test('somebody without a seat is found by name, if it is for them', async () => {
    const id = await plantSession(app, admin, { unitId: unit })
    await plantOfficial(app.ctx, { unitId: below, name: '示例·寻一' })
    await plantOfficial(app.ctx, { unitId: elsewhere, name: '示例·寻二' })
    await plantOfficial(app.ctx, { unitId: below, name: '示例·寻三', category: 'leader' })
    expect((await people(id, supervisor, '寻')).map(({ name }) => name)).toEqual(['示例·寻一'])
    expect(await people(id, supervisor, '%')).toEqual([])
  })
})

describe('sign-in by list', () => {
  test('not before the half hour; then present, absent, excused, in any order', async () => {
    const id = await plantSession(app, admin, { unitId: unit })
    const { officialId } = await plantOfficial(app.ctx, { unitId: below })
    expect((await mark(id, officialId, 'present')).body).toMatchObject({ code: 'too-early', message: /13:30/ })
    at('05:30:00')
    for (const state of ['present', 'excused', 'absent', 'present'] as const)
      expect((await mark(id, officialId, state, supervisor)).body.people).toMatchObject([{ state, by: 'list' }])
    const { entries } = (await app.call(listAudit, { subject: `official:${officialId}` }, admin)).body
    expect(entries.map(({ detail }) => detail).reverse()).toEqual([
      '未报名 → 到场',
      '到场 → 请假',
      '请假 → 未到',
      '未到 → 到场',
    ])
  })

  test('whoever has a seat is marked by who arranged it, though they are in another unit by now', async () => {
    const id = await plantSession(app, supervisor, { unitId: unit })
    const { officialId, token } = await plantOfficial(app.ctx, { unitId: below, name: '示例·调走' })
    await app.call(signUpForSession, { id }, token)
    await app.ctx.db.pool.query('update officials set unit_id = $1 where id = $2', [elsewhere, officialId])
    at('06:05:00')
    expect((await people(id, supervisor)).map(({ name }) => name)).toEqual(['示例·调走'])
    expect((await mark(id, officialId, 'present', supervisor)).body.people).toMatchObject([{ state: 'present' }])
    expect(await people(id, supervisor, '调走')).toEqual([])
    expect((await mark(id, officialId, 'absent', stranger)).status).toBe(404)
  })

  test('after the end, too; not of a cancelled one, nor of people it is not for', async () => {
    const id = await plantSession(app, admin, { unitId: unit })
    const ours = await plantOfficial(app.ctx, { unitId: below })
    const theirs = await plantOfficial(app.ctx, { unitId: elsewhere })
    at('09:00:00')
    expect((await mark(id, ours.officialId, 'present')).status).toBe(200)
    expect((await mark(id, theirs.officialId, 'present')).status).toBe(404)
    expect((await mark(id, ours.officialId, 'present', stranger)).status).toBe(404)
    at('02:00:00')
    const all = await plantSession(app, admin)
    at('06:00:00')
    expect((await mark(all, ours.officialId, 'present', supervisor)).status).toBe(403)
    await app.call(desk.cancelSession, { id: all, reason: '示例原因' }, admin)
    expect((await mark(all, ours.officialId, 'present')).body).toMatchObject({ code: 'wrong-state' })
  })
})

describe('what a session does for the year’s list', () => {
  test('present by code: done once, on the day of the session, with the declared credit', async () => {
    const id = await plantSession(app, admin)
    const itemId = await planFor(id)
    const { token, officialId } = await plantOfficial(app.ctx, { unitId: below })
    at('06:05:00')
    const code = (await codeOnScreen(app, admin, id))!
    await app.call(signInToSession, { id, code }, token)
    await app.call(signInToSession, { id, code }, token)
    expect(await doneOf(itemId)).toMatchObject([
      { officialId, by: 'session', creditTenths: 20, doneDay: '2026-11-23', actorId: null },
    ])
  })

  test('present by list does the same; put right again, it is owed again', async () => {
    const id = await plantSession(app, admin)
    const itemId = await planFor(id)
    const { officialId } = await plantOfficial(app.ctx, { unitId: below })
    at('06:05:00')
    await mark(id, officialId, 'present')
    expect(await doneOf(itemId)).toHaveLength(1)
    await mark(id, officialId, 'absent')
    expect(await doneOf(itemId)).toEqual([])
  })

  test('is not cancelled under those who have come; once the list says that nobody was there, it is', async () => {
    const id = await plantSession(app, admin)
    const itemId = await planFor(id)
    const { token, officialId } = await plantOfficial(app.ctx, { unitId: below })
    at('05:45:00')
    await app.call(signInToSession, { id, code: (await codeOnScreen(app, admin, id))! }, token)
    const cancel = async () => (await app.call(desk.cancelSession, { id, reason: '示例原因' }, admin)).body
    expect(await cancel()).toMatchObject({ code: 'wrong-state', message: expect.stringContaining('已有 1 人到场') })
    expect(await doneOf(itemId)).toHaveLength(1)
    await mark(id, officialId, 'excused')
    expect(await cancel()).toMatchObject({ state: 'cancelled' })
    expect(await doneOf(itemId)).toEqual([])
  })

  test('signing up, being excused or absent does nothing', async () => {
    const id = await plantSession(app, admin)
    const itemId = await planFor(id)
    const { token } = await plantOfficial(app.ctx, { unitId: below })
    await app.call(signUpForSession, { id }, token)
    await app.call(excuseFromSession, { id, reason: '示例原因' }, token)
    expect(await doneOf(itemId)).toEqual([])
  })
})

test('the screen counts down by the server’s clock and names nobody', async () => {
  const id = await plantSession(app, admin)
  at('06:00:10')
  const { body } = await app.call(desk.getSessionCode, { id }, admin)
  expect(body).toMatchObject({ code: expect.stringMatching(/^\d{6}$/), changesInMs: 20_000, taken: 0, present: 0 })
  app.clock.advance(20_000)
  expect(await codeOnScreen(app, admin, id)).not.toBe(body.code)
})
