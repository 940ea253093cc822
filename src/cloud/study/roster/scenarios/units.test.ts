import { randomUUID } from 'node:crypto'
import { listAudit } from '@/contract/console/console-audit'
import { listOfficials } from '@/contract/console/study/console-officials'
import * as desk from '@/contract/console/study/console-units'
import { whoAmI } from '@/contract/session'
import { getStudyMe } from '@/contract/study/me'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { askWithToken, personWith, provePhone } from '@/cloud/session/testing-people'
import { emptyRoster, plantNumbered, plantSupervisor, plantUnbound, plantUnit } from '../../testing-roster'

let app: TestApp
let admin: string
beforeEach(async () => {
  app = await startTestApp()
  await emptyRoster(app.ctx)
  admin = (await personWith(app.ctx, 'admin')).token
})
afterEach(() => app.close())

const save = (id: string, input: object) =>
  app.call(desk.saveUnit, { id, revision: null, name: '示例·新单位', parentId: null, ...input }, admin)
const names = async (token = admin) => (await app.call(desk.listUnits, {}, token)).body.units.map(({ name }) => name)

test('units are made below others, between others, renamed and moved; each with its note', async () => {
  const [top, one, two, between] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await save(top, { name: '示例·甲局' })
  await save(one, { name: '示例·一所', parentId: top })
  await save(two, { name: '示例·二所', parentId: top })
  const made = await save(between, { name: '示例·中队', parentId: top, after: one })
  expect(made.body).toMatchObject({ path: ['示例·甲局', '示例·中队'], revision: 1, people: 0, sample: true })
  expect(await names()).toEqual(['示例·甲局', '示例·一所', '示例·中队', '示例·二所'])
  await save(two, { revision: 1, name: '示例·二大队', parentId: between })
  await save(between, { revision: 1, name: '示例·中队', parentId: top, after: null })
  expect(await names()).toEqual(['示例·甲局', '示例·中队', '示例·二大队', '示例·一所'])
  const { entries } = (await app.call(listAudit, { subject: `unit:${two}` }, admin)).body
  expect(entries.map(({ action }) => action)).toEqual(['unit.save', 'unit.create'])
})

test.each<[string, (ids: { top: string; sub: string }) => object, string, RegExp]>([
  ['below itself', ({ sub }) => ({ parentId: sub }), 'wrong-state', /下级单位里/],
  ['below nothing', () => ({ parentId: randomUUID() }), 'wrong-state', /刷新/],
  ['of an older revision', () => ({ revision: 0 }), 'stale', /改过/],
  ['with a stroke in its name', () => ({ name: '甲/乙' }), 'bad-input', /填写/],
  ['with a sibling’s name', () => ({ name: '示例·别的' }), 'wrong-state', /换一个名称/],
])('a unit %s is refused, with what to do', async (_, change, code, words) => {
  const top = await plantUnit(app.ctx, { name: '示例·上级' })
  const sub = await plantUnit(app.ctx, { parentId: top })
  await plantUnit(app.ctx, { name: '示例·别的' })
  const { body } = await save(top, { revision: 1, name: '示例·上级', ...change({ top, sub }) })
  expect(body.code).toBe(code)
  expect(body.message).toMatch(words)
})

test('a unit is retired once nobody is on its roster and nothing below it works, and comes back', async () => {
  const top = await plantUnit(app.ctx)
  const sub = await plantUnit(app.ctx, { parentId: top })
  const officialId = await plantUnbound(app.ctx, { unitId: sub })
  const retire = async (id: string) => (await app.call(desk.retireUnit, { id, revision: 1 }, admin)).body
  expect((await retire(top)).message).toMatch(/还有 1 个单位/)
  expect((await retire(sub)).message).toMatch(/还有 1 人/)
  await app.ctx.db.pool.query(`update officials set left_day = '2026-11-01' where id = $1`, [officialId])
  expect(await retire(sub)).toMatchObject({ active: false, revision: 2 })
  expect(await retire(top)).toMatchObject({ active: false })
  const restore = (id: string) => app.call(desk.restoreUnit, { id, revision: 2 }, admin)
  expect((await restore(sub)).body.message).toMatch(/先恢复上级单位/)
  expect((await restore(top)).body.active).toBe(true)
  expect((await restore(sub)).body.active).toBe(true)
})

describe('a supervisor', () => {
  test('by a number that somebody has proven may look after the unit at once, and no longer once removed', async () => {
    const top = await plantUnit(app.ctx)
    const sub = await plantUnit(app.ctx, { parentId: top })
    const other = await plantUnit(app.ctx)
    const { token, person } = await provePhone(app, '19900000011')
    expect((await app.call(desk.listUnits, {}, token)).status).toBe(403)
    const added = (await app.call(desk.addSupervisor, { id: top, phone: '19900000011' }, admin)).body
    expect(added.supervisorList).toMatchObject([{ id: person.id, phoneMasked: '199****0011' }])
    const seen = (await app.call(desk.listUnits, {}, token)).body
    expect([seen.units.map(({ id }) => id), seen.all]).toEqual([[top, sub], false])
    expect((await app.call(desk.getUnit, { id: other }, token)).status).toBe(404)
    expect((await app.call(getStudyMe, {}, token)).body.supervises).toHaveLength(1)
    await app.call(desk.removeSupervisor, { id: top, personId: person.id }, admin)
    expect((await app.call(desk.listUnits, {}, token)).status).toBe(403)
    expect((await app.call(whoAmI, {}, token)).body.person!.roles).toEqual(['resident'])
    const { entries } = (await app.call(listAudit, { subject: `unit:${top}` }, admin)).body
    expect(entries.map(({ detail }) => detail)).toEqual([
      `移除管理员 person:${person.id}`,
      `添加管理员 person:${person.id}`,
    ])
  })

  test('by a number that nobody has proven yet becomes one with the first log-in', async () => {
    const unit = await plantUnit(app.ctx)
    const { body } = await app.call(desk.addSupervisor, { id: unit, phone: '19900000012' }, admin)
    expect(body.supervisorList).toMatchObject([{ name: null, phoneMasked: null }])
    const { token, person } = await provePhone(app, '19900000012')
    expect(person.roles).toContain('supervisor')
    expect((await app.call(desk.listUnits, {}, token)).body.units.map(({ id }) => id)).toEqual([unit])
  })

  test('is named by the roster as well: by the account, or else by the number there', async () => {
    const unit = await plantUnit(app.ctx)
    const bare = await plantUnbound(app.ctx, { unitId: unit })
    const add = (officialId: string) => app.call(desk.addSupervisor, { id: unit, officialId }, admin)
    expect((await add(bare)).body.message).toMatch(/写上号码/)
    const numbered = await plantNumbered(app.ctx, { unitId: unit, phone: '19900000013' })
    expect((await add(numbered)).status).toBe(200)
    expect((await provePhone(app, '19900000013')).person.roles).toEqual(
      expect.arrayContaining(['supervisor', 'official']),
    )
    expect((await add(randomUUID())).status).toBe(404)
  })

  test('of two units stays one when one of them is taken away', async () => {
    const [one, two] = [await plantUnit(app.ctx), await plantUnit(app.ctx)]
    const { personId, token } = await plantSupervisor(app.ctx, one)
    await app.ctx.db.pool.query('insert into unit_supervisors values ($1, $2, now())', [two, personId])
    await app.call(desk.removeSupervisor, { id: one, personId }, admin)
    expect((await askWithToken(app, token)).body.person!.roles).toEqual(['supervisor'])
    expect((await app.call(listOfficials, {}, token)).body).toEqual({ total: 0, officials: [] })
    expect((await app.call(listOfficials, { unit: one }, token)).status).toBe(404)
  })
})
