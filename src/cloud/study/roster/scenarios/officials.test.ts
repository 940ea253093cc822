import { randomUUID } from 'node:crypto'
import { listAudit } from '@/contract/console/console-audit'
import * as desk from '@/contract/console/study/console-officials'
import { addSupervisor } from '@/contract/console/study/console-units'
import { exportRoster } from '@/contract/console/study/roster-import'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { askWithToken, personWith } from '@/cloud/session/testing-people'
import { plantBureaus, plantNumbered, plantOfficial, plantSupervisor, plantUnbound } from '../../testing-roster'

let app: TestApp
let admin: string
let top: string
let sub: string
let other: string
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  admin = (await personWith(app.ctx, 'admin')).token
  ;({ top, sub, other } = await plantBureaus(app.ctx))
})
afterEach(() => app.close())

const WORDS = { name: '示例·钱五', post: '执法员', category: 'enforcement-officer' as const, joinedDay: '2026-01-01' }
const add = (more: object = {}, token = admin) => {
  const input = { id: randomUUID(), revision: null, unitId: sub, ...WORDS, ...more }
  return app.call(desk.saveOfficial, input, token)
}
const listed = async (input: object, token = admin) =>
  (await app.call(desk.listOfficials, input, token)).body.officials.map(({ name }) => name)
const alerts = async (token = admin) =>
  (await app.call(desk.listRosterAlerts, { state: 'open' }, token)).body.alerts.map(({ kind }) => kind)

describe('the list', () => {
  test('is in the order of the roster, unit by unit, with what is below; it can be searched and filtered', async () => {
    await add({ name: '示例·乙一', unitId: other })
    await add({ name: '示例·支一', phone: '19900000021' })
    await add({ name: '示例·甲一', unitId: top, category: 'leader', post: '局长' })
    await add({ name: '示例·支二', post: '大队长%' })
    expect(await listed({})).toEqual(['示例·甲一', '示例·支一', '示例·支二', '示例·乙一'])
    expect(await listed({ unit: top })).toEqual(['示例·甲一', '示例·支一', '示例·支二'])
    expect(await listed({ unit: sub, q: '支二' })).toEqual(['示例·支二'])
    expect(await listed({ q: '%' })).toEqual(['示例·支二'])
    expect(await listed({ q: '0021' })).toEqual(['示例·支一'])
    expect(await listed({ q: '局长' })).toEqual(['示例·甲一'])
    expect(await listed({ category: 'leader' })).toEqual(['示例·甲一'])
    expect(await listed({ state: 'left' })).toEqual([])
    const { body } = await app.call(desk.listOfficials, { page: '2' }, admin)
    expect([body.total, body.officials]).toEqual([4, []])
    expect((await app.call(desk.listOfficials, { q: '支一' }, admin)).body.officials[0]).toMatchObject({
      ...{ unitName: '示例·支队', phoneMasked: '199****0021', joinedDay: '2026-01-01', leftDay: null },
    })
  })

  test('shows a supervisor their units only', async () => {
    await add({ name: '示例·乙一', unitId: other })
    const { body: mine } = await add()
    const { token } = await plantSupervisor(app.ctx, top)
    expect(await listed({}, token)).toEqual(['示例·钱五'])
    expect((await app.call(desk.listOfficials, { unit: other }, token)).status).toBe(404)
    expect((await app.call(desk.getOfficial, { id: mine.id }, token)).status).toBe(200)
    const { token: stranger } = await plantSupervisor(app.ctx, other)
    expect((await app.call(desk.getOfficial, { id: mine.id }, stranger)).status).toBe(404)
    for (const step of [desk.leaveOfficial, desk.releaseOfficial, desk.returnOfficial])
      expect((await app.call(step, { id: mine.id, revision: mine.revision }, stranger)).status).toBe(404)
    expect((await app.call(desk.showOfficialPhone, { id: mine.id }, stranger)).status).toBe(404)
    expect((await add({ id: mine.id, revision: 1 }, stranger)).status).toBe(404)
    expect((await app.call(exportRoster, {}, stranger)).body.people.map(({ name }) => name)).toEqual(['示例·乙一'])
    expect((await app.call(exportRoster, { unit: top }, stranger)).status).toBe(404)
  })
})

describe('somebody on the roster', () => {
  test('is added, moves, is promoted, leaves and comes back; each step is kept', async () => {
    const { id } = (await add({ joinedDay: '2026-03-01' })).body
    const save = async (revision: number, more: object) => (await add({ id, revision, ...more })).body
    expect(await save(1, { joinedDay: '2026-03-01', unitId: other })).toMatchObject({
      revision: 2,
      unitName: '示例·乙局',
    })
    const promoted = await save(2, { joinedDay: '2026-03-01', unitId: other, category: 'new-leader' })
    expect(promoted.joinedDay).toBe('2026-11-23')
    const call = async (step: typeof desk.leaveOfficial, revision: number) =>
      (await app.call(step, { id, revision }, admin)).body
    expect(await call(desk.leaveOfficial, 3)).toMatchObject({ leftDay: '2026-11-23', revision: 4 })
    expect((await call(desk.leaveOfficial, 4)).code).toBe('wrong-state')
    expect(await listed({ state: 'left' })).toEqual(['示例·钱五'])
    expect((await save(4, { unitId: other })).message).toMatch(/先登记回到名册/)
    app.clock.advance(86_400_000)
    const back = await call(desk.returnOfficial, 4)
    expect(back).toMatchObject({ leftDay: null, joinedDay: '2026-11-24' })
    expect(back.steps.map(({ step, unitName, day }) => [step, unitName, day])).toEqual([
      ['returned', '示例·乙局', '2026-11-24'],
      ['left', '示例·乙局', '2026-11-23'],
      ['changed', '示例·乙局', '2026-11-23'],
      ['moved', '示例·乙局', '2026-11-23'],
      ['joined', '示例·支队', '2026-03-01'],
    ])
    const { entries } = (await app.call(listAudit, { subject: `official:${id}` }, admin)).body
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ...[
        ['official.return', ''],
        ['official.leave', ''],
      ],
      ...[
        ['official.save', 'category, joinedDay'],
        ['official.save', 'unitId'],
        ['official.create', ''],
      ],
    ])
  })

  test('who leaves looks after no unit any more, unless they stand on the roster elsewhere', async () => {
    const [one, two] = [await plantOfficial(app.ctx, { unitId: sub }), await plantOfficial(app.ctx, { unitId: sub })]
    await plantUnbound(app.ctx, { unitId: other, personId: two.personId })
    const number = await plantNumbered(app.ctx, { unitId: sub, phone: '19900000024' })
    for (const officialId of [one.officialId, two.officialId, number])
      expect((await app.call(addSupervisor, { id: top, officialId }, admin)).status).toBe(200)
    for (const id of [one.officialId, two.officialId, number])
      expect((await app.call(desk.leaveOfficial, { id, revision: 1 }, admin)).status).toBe(200)
    const rolesOf = async (token: string) => (await askWithToken(app, token)).body.person!.roles
    expect(await rolesOf(one.token)).toEqual([])
    expect(await rolesOf(two.token)).toEqual(expect.arrayContaining(['official', 'supervisor']))
    const { rows } = await app.ctx.db.pool.query('select person_id from unit_supervisors')
    expect(rows).toEqual([{ person_id: two.personId }])
    const { entries } = (await app.call(listAudit, { subject: `unit:${top}` }, admin)).body
    expect(entries.map(({ detail }) => detail)).toContain(`移除管理员 person:${one.personId}`)
  })

  test.each<[string, object, string, RegExp]>([
    ['without a name', { name: '  ' }, 'bad-input', /填写/],
    ['from tomorrow on', { joinedDay: '2026-11-24' }, 'bad-input', /今天以后/],
    ['in no unit', { unitId: randomUUID() }, 'bad-input', /没有这个单位/],
    ['with a landline', { phone: '02300000001' }, 'bad-input', /填写/],
    ['with the number of somebody else', { phone: '19900000022' }, 'bad-input', /一个号码只能是一个人的/],
  ])('%s is refused', async (_, change, code, words) => {
    await add({ phone: '19900000022' })
    const { body } = await add(change)
    expect([body.code, (body.fields ?? []).length]).toEqual([code, 1])
    expect(body.message).toMatch(words)
  })

  test('of an older revision is not overwritten', async () => {
    const { id } = (await add()).body
    await add({ id, revision: 1, post: '新职务' })
    expect((await add({ id, revision: 1, post: '旧职务' })).body.code).toBe('stale')
    expect((await add({ id })).body.code).toBe('stale')
  })

  test('keeps the number where nothing is said of it; the full number is shown on request and noted', async () => {
    const { id } = (await add({ phone: '19900000023' })).body
    const { body } = await add({ id, revision: 1, post: '新职务' })
    expect(body.phoneMasked).toBe('199****0023')
    expect(JSON.stringify(body)).not.toContain('19900000023')
    expect((await app.call(desk.showOfficialPhone, { id }, admin)).body).toEqual({ phone: '19900000023' })
    const { entries } = (await app.call(listAudit, { subject: `official:${id}` }, admin)).body
    expect(entries[0]!.action).toBe('official.phone')
    expect((await add({ id, revision: 2, phone: null })).body.phoneMasked).toBeNull()
    expect((await app.call(desk.showOfficialPhone, { id }, admin)).body).toEqual({ phone: null })
    expect(JSON.stringify(app.log.lines)).not.toMatch(/19900000023|示例·钱五/)
  })

  test('does not come back with a number that is somebody else’s by now', async () => {
    const { id } = (await add({ phone: '19900000024' })).body
    await app.call(desk.leaveOfficial, { id, revision: 1 }, admin)
    await add({ name: '示例·别人', phone: '19900000024' })
    expect((await app.call(desk.returnOfficial, { id, revision: 2 }, admin)).body.message).toMatch(/另一个人的/)
  })
})

describe('an account that is bound', () => {
  const roles = async (token: string) => (await askWithToken(app, token)).body.person!.roles

  test('is an official’s no longer once they leave, and again when they come back', async () => {
    const { officialId: id, token } = await plantOfficial(app.ctx, { unitId: sub })
    await app.call(desk.leaveOfficial, { id, revision: 1 }, admin)
    expect(await roles(token)).toEqual([])
    await app.call(desk.returnOfficial, { id, revision: 2 }, admin)
    expect(await roles(token)).toEqual(['official'])
  })

  test('is released by the supervisor: nothing of the row is seen any more', async () => {
    const { officialId: id, token } = await plantOfficial(app.ctx, { unitId: sub })
    const { token: supervisor } = await plantSupervisor(app.ctx, top)
    const { body } = await app.call(desk.releaseOfficial, { id, revision: 1 }, supervisor)
    expect([body.bound, body.steps[0]!.step, await roles(token)]).toEqual([false, 'released', []])
    expect((await app.call(desk.releaseOfficial, { id, revision: 2 }, supervisor)).body.code).toBe('wrong-state')
  })

  test('stays when the number on the roster changes, and the supervisor is told, once', async () => {
    const { officialId: id, token } = await plantOfficial(app.ctx, { unitId: sub, name: WORDS.name })
    const { token: supervisor } = await plantSupervisor(app.ctx, top)
    await add({ id, revision: 1, phone: '19900000025' })
    await add({ id, revision: 2, phone: '19900000026' })
    expect([await roles(token), await alerts(supervisor)]).toEqual([['official'], ['number-changed']])
    expect(await alerts((await plantSupervisor(app.ctx, other)).token)).toEqual([])
    const [alert] = (await app.call(desk.getOfficial, { id }, supervisor)).body.alerts
    const settled = (await app.call(desk.settleRosterAlert, { id: alert!.id }, supervisor)).body
    expect(settled).toMatchObject({ kind: 'number-changed', settledBy: '示例·supervisor' })
    expect((await app.call(desk.settleRosterAlert, { id: alert!.id }, admin)).body).toEqual(settled)
    expect(await alerts()).toEqual([])
    expect((await app.call(desk.listRosterAlerts, { state: 'settled' }, admin)).body.alerts).toHaveLength(1)
    const { token: stranger } = await plantSupervisor(app.ctx, other)
    expect((await app.call(desk.settleRosterAlert, { id: alert!.id }, stranger)).status).toBe(404)
  })

  test('is not looked after by whoever has changed the number themselves', async () => {
    const { officialId: id } = await plantOfficial(app.ctx, { unitId: sub, name: WORDS.name })
    const { token: supervisor } = await plantSupervisor(app.ctx, top)
    await add({ id, revision: 1, phone: '19900000030' }, supervisor)
    const [alert] = (await app.call(desk.getOfficial, { id }, supervisor)).body.alerts
    const { body } = await app.call(desk.settleRosterAlert, { id: alert!.id }, supervisor)
    expect([body.code, body.message]).toEqual(['forbidden', expect.stringMatching(/另一位管理员核对/)])
    expect(await alerts()).toEqual(['number-changed'])
    expect((await app.call(desk.settleRosterAlert, { id: alert!.id }, admin)).status).toBe(200)
  })

  test('is not alerted about where no account is at stake', async () => {
    const id = await plantNumbered(app.ctx, { unitId: sub, phone: '19900000027', name: WORDS.name })
    await add({ id, revision: 1, phone: '19900000028' })
    expect(await alerts()).toEqual([])
  })
})

test('an export hides part of each number and is noted', async () => {
  await plantNumbered(app.ctx, { unitId: sub, phone: '19900000029', name: '示例·甲' })
  await plantUnbound(app.ctx, { unitId: top, name: '示例·乙', category: 'leader' })
  const { body } = await app.call(exportRoster, { unit: top }, admin)
  expect(body.people).toMatchObject([
    { name: '示例·乙', unit: '示例·甲局', category: 'leader', phoneMasked: null },
    { name: '示例·甲', unit: '示例·甲局/示例·支队', phoneMasked: '199****0029' },
  ])
  const { entries } = (await app.call(listAudit, { subject: `unit:${top}` }, admin)).body
  expect(entries).toMatchObject([{ action: 'roster.export', detail: '2 人' }])
})
