import { createHash, randomUUID } from 'node:crypto'
import { wireRequest } from '@/contract/client'
import { listAudit } from '@/contract/console/console-audit'
import * as desk from '@/contract/console/study/console-officials'
import { addSupervisor, listUnits } from '@/contract/console/study/console-units'
import { exportRoster, importRoster, type RosterReport } from '@/contract/console/study/roster-import'
import type { Problem } from '@/contract/problem'
import { rosterSheet } from '@/domain/study/roster/importing/roster-sheet'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { makeXlsx } from '@/cloud/practice/importing/reading/testing/make-files'
import { askWithToken, personWith } from '@/cloud/session/testing-people'
import { plantBureaus, plantNumbered, plantOfficial, plantSupervisor, plantUnit } from '../../testing-roster'

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

const HEADINGS = ['姓名', '单位', '职务', '类别', '手机号']
const OFFICER = '行政执法人员'
const book = (...rows: string[][]) => makeXlsx({ sheets: [{ name: '名册', rows: [HEADINGS, ...rows] }] })
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function send(bytes: Uint8Array, more: object = {}, token = admin) {
  const { method, path } = wireRequest(importRoster, { name: '示例.xlsx', ...more })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' }
  const answer = await app.app.inject({ method, url: path, headers, payload: Buffer.from(bytes) })
  return { status: answer.statusCode, body: answer.json<RosterReport & Partial<Problem>>() }
}
const apply = (bytes: Uint8Array, more: object = {}, token = admin) =>
  send(bytes, { apply: 'true', sha256: shaOf(bytes), ...more }, token)
const roster = async (token = admin) =>
  (await app.call(desk.listOfficials, {}, token)).body.officials.map(({ name, unitName }) => `${unitName} ${name}`)
const totals = ({ joined, moved, changed, returned, left, same }: RosterReport) => [
  ...[joined, moved, changed, returned, left].map(({ total }) => total),
  same,
]
const desks = async () =>
  Promise.all(
    (await app.call(desk.listOfficials, {}, admin)).body.officials.map(
      async ({ id }) => (await app.call(desk.getOfficial, { id }, admin)).body,
    ),
  )

test('a trial writes nothing; applied, the people are there in the order of the file, with a step each and one note', async () => {
  const bytes = book(
    ['示例·支一', '示例·支队', '执法员', OFFICER, '19900000041'],
    ['示例·甲一', '示例·甲局', '局长', '领导干部', ''],
    ['示例·支二', '示例·甲局/示例·支队', '', '新录用公务员', '19900000042'],
  )
  const tried = await send(bytes)
  expect(tried).toMatchObject({ status: 200, body: { written: false, sha256: shaOf(bytes), problems: { total: 0 } } })
  expect(totals(tried.body)).toEqual([3, 0, 0, 0, 0, 0])
  expect(tried.body.joined.shown[0]).toMatchObject({ row: 2, name: '示例·支一', unit: '示例·甲局/示例·支队' })
  expect(JSON.stringify(tried.body)).not.toContain('19900000041')
  expect(await roster()).toEqual([])
  expect((await apply(bytes)).body.written).toBe(true)
  expect(await roster()).toEqual(['示例·甲局 示例·甲一', '示例·支队 示例·支一', '示例·支队 示例·支二'])
  const [first] = await desks()
  expect(first).toMatchObject({ revision: 1, joinedDay: '2026-11-23', steps: [{ step: 'joined', day: '2026-11-23' }] })
  const { entries } = (await app.call(listAudit, { subject: 'roster' }, admin)).body
  expect(entries).toMatchObject([
    { action: 'roster.import', detail: expect.stringContaining('新增 3，') },
    { action: 'roster.try', detail: expect.stringMatching(/^试导入 [0-9a-f]{16}：新增 3，.*不能写入 0 行$/) },
  ])
  expect(totals((await apply(bytes)).body)).toEqual([0, 0, 0, 0, 0, 3])
  expect(JSON.stringify(app.log.lines)).not.toMatch(/1990000004|示例·支一/)
})

test('a later file moves, changes, brings back and, as the whole roster, lets people leave; accounts follow', async () => {
  const plant = (name: string, phone: string, unitId = sub) => plantNumbered(app.ctx, { unitId, name, phone })
  await plant('示例·移', '19900000043')
  const bound = await plantOfficial(app.ctx, { unitId: sub, name: '示例·换号' })
  const leaver = await plantOfficial(app.ctx, { unitId: sub, name: '示例·走' })
  await app.call(addSupervisor, { id: sub, officialId: leaver.officialId }, admin)
  const back = await plantNumbered(app.ctx, { unitId: other, name: '示例·回', phone: '19900000044' })
  await app.ctx.db.pool.query(`update officials set left_day = '2026-02-01' where id = $1`, [back])
  const bytes = book(
    ['示例·新', '示例·支队', '', OFFICER, '19900000045'],
    ['示例·换号', '示例·支队', '', OFFICER, '19900000046'],
    ['示例·移', '示例·甲局', '局长', '领导干部', '19900000043'],
    ['示例·回', '示例·支队', '', OFFICER, '19900000044'],
  )
  const tried = (await send(bytes, { whole: 'true' })).body
  expect(totals(tried)).toEqual([1, 1, 1, 1, 1, 0])
  expect(tried.moved.shown[0]!.differences).toEqual([
    { field: '单位', before: '示例·甲局/示例·支队', after: '示例·甲局' },
    { field: '职务', before: '示例职务', after: '局长' },
    { field: '类别', before: '行政执法人员', after: '领导干部' },
    { field: '列入日期', before: '2026-01-01', after: '2026-11-23' },
  ])
  expect(tried.changed.shown[0]).toMatchObject({
    bound: true,
    differences: [{ field: '手机号', after: '199****0046' }],
  })
  expect(tried.left.shown[0]).toMatchObject({ row: null, name: '示例·走' })
  const other1 = (await apply(bytes, { whole: 'true' })).body
  expect([other1.code, other1.message]).toEqual(['stale', expect.stringMatching(/重新试导入/)])
  expect((await apply(bytes, { whole: 'true', leaversKey: tried.leaversKey })).status).toBe(200)
  expect(await roster()).toEqual([
    ...['示例·甲局 示例·移', '示例·支队 示例·新', '示例·支队 示例·换号', '示例·支队 示例·回'],
  ])
  expect((await askWithToken(app, leaver.token)).body.person!.roles).toEqual([])
  expect((await askWithToken(app, bound.token)).body.person!.roles).toEqual(['official'])
  const { alerts } = (await app.call(desk.listRosterAlerts, { state: 'open' }, admin)).body
  expect(alerts.map(({ name, kind }) => [name, kind])).toEqual([['示例·换号', 'number-changed']])
  const steps = (await desks()).map(({ name, steps: [newest] }) => [name, newest!.step])
  expect(steps).toEqual([
    ['示例·移', 'moved'],
    ['示例·新', 'joined'],
    ['示例·换号', 'changed'],
    ['示例·回', 'returned'],
  ])
})

test('new people stand behind those who are there, unless the file is the whole roster', async () => {
  await apply(book(['示例·一', '示例·支队', '', OFFICER, ''], ['示例·二', '示例·支队', '', OFFICER, '']))
  const bytes = book(['示例·三', '示例·支队', '', OFFICER, ''], ['示例·一', '示例·支队', '', OFFICER, ''])
  await apply(bytes)
  const order = ['示例·一', '示例·二', '示例·三'].map((name) => `示例·支队 ${name}`)
  expect(await roster()).toEqual(order)
  const { leaversKey } = (await send(bytes, { whole: 'true' })).body
  expect((await apply(bytes, { whole: 'true', leaversKey })).status).toBe(200)
  expect(await roster()).toEqual([order[2], order[0]])
})

test('a whole roster is confirmed by who leaves, not by how many', async () => {
  await apply(book(['示例·一', '示例·支队', '', OFFICER, ''], ['示例·二', '示例·支队', '', OFFICER, '']))
  const bytes = book(['示例·一', '示例·支队', '', OFFICER, ''])
  const { leaversKey, left } = (await send(bytes, { whole: 'true' })).body
  expect(left.shown.map(({ name }) => name)).toEqual(['示例·二'])
  await app.ctx.db.pool.query(`update officials set left_day = '2026-11-01' where name = '示例·二'`)
  await plantOfficial(app.ctx, { unitId: sub, name: '示例·三' })
  expect((await apply(bytes, { whole: 'true', leaversKey })).body.code).toBe('stale')
  expect(await roster()).toEqual(['示例·支队 示例·一', '示例·支队 示例·三'])
})

test('a newcomer of a leaver’s name is added by hand, with a number of their own', async () => {
  const leaver = await plantNumbered(app.ctx, { unitId: sub, name: '示例·同名', phone: '19900000048' })
  await app.ctx.db.pool.query(`update officials set left_day = '2026-02-01' where id = $1`, [leaver])
  const bytes = book(['示例·同名', '示例·支队', '', OFFICER, '19900000049'])
  const { problems } = (await send(bytes)).body
  expect(problems.shown).toMatchObject([{ problem: '本单位有一位同名的人已经调离，号码不同' }])
  const words = { name: '示例·同名', post: '', category: 'enforcement-officer' as const, joinedDay: '2026-11-23' }
  const input = { id: randomUUID(), revision: null, unitId: sub, phone: '19900000049', ...words }
  expect((await app.call(desk.saveOfficial, input, admin)).status).toBe(200)
  expect(totals((await send(bytes)).body)).toEqual([0, 0, 0, 0, 0, 1])
})

test('a row that is not good is named with what to write instead, the others are written; of a whole roster none is', async () => {
  const bytes = book(
    ['示例·一', '示例·支队', '', OFFICER, ''],
    ['示例·二', '示例·丙局', '', OFFICER, ''],
    ['示例·三', '示例·支队', '', '临时工', '1990000'],
  )
  const { body } = await send(bytes, { whole: 'true' })
  expect(body.problems.shown.map(({ row, column }) => [row, column])).toEqual([
    [3, '单位'],
    [4, '类别'],
  ])
  expect((await apply(bytes, { whole: 'true' })).body.message).toMatch(/先改好标出的行/)
  expect(await roster()).toEqual([])
  expect((await apply(bytes)).status).toBe(200)
  expect(await roster()).toEqual(['示例·支队 示例·一'])
})

test('units that are not there are made where the bureau says so, and never for a supervisor', async () => {
  const bytes = book(
    ['示例·一', '示例·甲局/示例·新队/示例·一组', '', OFFICER, ''],
    ['示例·二', '示例·丙局', '', OFFICER, ''],
  )
  expect((await send(bytes)).body.problems.total).toBe(2)
  const { token } = await plantSupervisor(app.ctx, top)
  expect((await send(bytes, { newUnits: 'true' }, token)).body).toMatchObject({ newUnits: [], problems: { total: 2 } })
  const made = ['示例·甲局/示例·新队', '示例·甲局/示例·新队/示例·一组', '示例·丙局']
  expect((await send(bytes, { newUnits: 'true' })).body).toMatchObject({ newUnits: made, problems: { total: 0 } })
  await apply(bytes, { newUnits: 'true' })
  expect((await app.call(listUnits, {}, admin)).body.units.map(({ name }) => name)).toEqual([
    ...['示例·甲局', '示例·支队', '示例·新队', '示例·一组', '示例·乙局', '示例·丙局'],
  ])
  expect(await roster()).toEqual(['示例·一组 示例·一', '示例·丙局 示例·二'])
})

test('a supervisor imports into their units, and takes nobody from another one', async () => {
  await plantNumbered(app.ctx, { unitId: other, name: '示例·别', phone: '19900000047' })
  const { token } = await plantSupervisor(app.ctx, top)
  const bytes = book(
    ['示例·一', '示例·支队', '', OFFICER, ''],
    ['示例·二', '示例·乙局', '', OFFICER, ''],
    ['示例·别', '示例·支队', '', OFFICER, '19900000047'],
  )
  const { body } = await send(bytes, {}, token)
  expect(body.problems.shown.map(({ problem }) => problem)).toEqual([
    ...['“示例·乙局”不在您管理的单位里', '这个号码在别的单位的名册上'],
  ])
  await apply(bytes, {}, token)
  expect(await roster(token)).toEqual(['示例·支队 示例·一'])
})

test('five thousand people are imported, exported, and read back as themselves', async () => {
  const units = ['示例·甲局', '示例·支队', '示例·乙局']
  const rows = Array.from({ length: 5000 }, (_, n) => [
    ...[`示例·${n}号`, units[n % 3]!, '执法员', OFFICER, `1990${String(n).padStart(7, '0')}`],
  ])
  const bytes = book(...rows)
  expect((await send(bytes)).body).toMatchObject({ joined: { total: 5000 }, problems: { total: 0 } })
  expect((await apply(bytes)).body).toMatchObject({ joined: { total: 5000 }, written: true })
  const { body } = await app.call(exportRoster, {}, admin)
  expect(body.people).toHaveLength(5000)
  const again = makeXlsx({ sheets: [rosterSheet(body.people)] })
  const read = (await send(again, { whole: 'true' })).body
  expect([totals(read), read.problems.total]).toEqual([[0, 0, 0, 0, 0, 5000], 0])
  expect((await apply(again, { whole: 'true' })).status).toBe(200)
  expect((await app.call(exportRoster, {}, admin)).body).toEqual(body)
}, 60_000)

test('a unit at the top whose name stands further down as well is named by its path, and the export writes it so', async () => {
  await plantUnit(app.ctx, { name: '示例·支队' })
  const unclear = await send(book(['示例·甲', '示例·支队', '', OFFICER, '']))
  expect(unclear.body.problems.shown[0]).toMatchObject({
    ...{ column: '单位', problem: '有几个单位叫“示例·支队”' },
    instead: '写全，例如“/示例·支队”或“示例·甲局/示例·支队”',
  })
  await apply(book(['示例·上', '/示例·支队', '', OFFICER, ''], ['示例·下', '示例·甲局/示例·支队', '', OFFICER, '']))
  const { people } = (await app.call(exportRoster, {}, admin)).body
  expect(people.map(({ name, unit }) => [name, unit]).sort()).toEqual([
    ['示例·上', '/示例·支队'],
    ['示例·下', '示例·甲局/示例·支队'],
  ])
  const again = (await send(makeXlsx({ sheets: [rosterSheet(people)] }), { whole: 'true' })).body
  expect([totals(again), again.problems.total]).toEqual([[0, 0, 0, 0, 0, 2], 0])
})

test.each<[string, () => Uint8Array, RegExp]>([
  ['nothing', () => Buffer.from(''), /文件是空的/],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), /图片/],
  ['no roster', () => Buffer.from('a,b\r\n1,2\r\n'), /没有找到名册/],
])('%s is refused as a whole, with what to do', async (_, bytes, words) => {
  const { status, body } = await send(bytes())
  expect([status, body.code]).toEqual([422, 'file-refused'])
  expect(body.message).toMatch(words)
})

test('only the file that was tried is written; a csv will do', async () => {
  const csv = Buffer.from(`\uFEFF姓名,单位,类别\r\n"'=示例",示例·支队,执法人员\r\n`)
  const wrong = await send(csv, { apply: 'true', sha256: 'a'.repeat(64) })
  expect([wrong.status, wrong.body.code]).toEqual([409, 'stale'])
  expect((await send(csv, { apply: 'true' })).status).toBe(400)
  await apply(csv, { name: '示例.csv' })
  expect(await roster()).toEqual(['示例·支队 =示例'])
})
