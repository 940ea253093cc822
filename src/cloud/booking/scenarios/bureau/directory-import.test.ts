import { createHash } from 'node:crypto'
import { wireRequest } from '@/contract/client'
import { listAudit } from '@/contract/console/console-audit'
import { listFirms } from '@/contract/console/booking/console-firms'
import { getConsoleVillage } from '@/contract/console/booking/console-villages'
import { exportDirectory, importDirectory, type DirectoryReport } from '@/contract/console/booking/directory-import'
import { getVillage } from '@/contract/booking/villages'
import type { Problem } from '@/contract/problem'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { makeXlsx } from '@/cloud/practice/importing/reading/testing/make-files'
import { personWith } from '@/cloud/session/testing-people'
import { directorySheets } from '@/domain/booking/directory/directory-sheets'
import { readVillages } from '../../directory/districts'
import { plantFirm } from '../../testing-booking'

let app: TestApp
let editor: string

beforeEach(async () => {
  app = await startTestApp({ sample: false, now: new Date('2026-11-23T02:00:00Z') })
  editor = (await personWith(app.ctx, 'editor')).token
})
afterEach(() => app.close())

type Sheets = { name: string; rows: (string | number)[][] }[]
const book = (sheets: Sheets) => makeXlsx({ sheets })
const shaOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function send(bytes: Uint8Array, more: object = {}) {
  const { method, path } = wireRequest(importDirectory, { name: '示例.xlsx', ...more })
  const headers = { authorization: `Bearer ${editor}`, 'content-type': 'application/octet-stream' }
  const answer = await app.app.inject({ method, url: path, headers, payload: Buffer.from(bytes) })
  return { status: answer.statusCode, body: answer.json<DirectoryReport & Partial<Problem>>() }
}
const apply = (bytes: Uint8Array) => send(bytes, { apply: 'true', sha256: shaOf(bytes) })

const FIRMS = [
  ['律所名称', '电话', '几小时内回应'],
  ['示例·新所', '023-0000-0001', 24],
]
const LAWYERS = [
  ['律师姓名', '所属律所', '擅长', '语言', '值班地点', '简介'],
  ['示例·甲', '示例·新所', '邻里相处、工作与工伤', '普通话、重庆话', '示例·一楼', ''],
  ['示例·乙', '示例·新所', '', '普通话', '示例·二楼', '示例简介'],
]
const PAIRINGS = [
  ['村居编号', '村居', '结对律所', '结对律师', '从哪天起', '到哪天为止'],
  ['500105001001', '', '示例·新所', '示例·乙、示例·甲', '2026年12月1日', ''],
]
const GOOD: Sheets = [
  { name: '律所', rows: FIRMS },
  { name: '律师', rows: LAWYERS },
  { name: '结对', rows: PAIRINGS },
]

test('a trial writes nothing; applied, firms, lawyers and pairings are there, each with its note', async () => {
  const bytes = book(GOOD)
  const created = (many: number) => ({ created: many, changed: 0, same: 0 })
  const report = { firms: created(1), lawyers: created(2), pairings: created(1), problems: { total: 0, shown: [] } }
  expect(await send(bytes)).toMatchObject({ status: 200, body: { ...report, written: false, sha256: shaOf(bytes) } })
  expect((await app.call(listFirms, {}, editor)).body.firms).toEqual([])
  expect((await apply(bytes)).body).toMatchObject({ ...report, written: true })
  app.clock.set(new Date('2026-12-01T02:00:00Z'))
  expect((await app.call(getVillage, { code: '500105001001' })).body).toMatchObject({
    firm: { name: '示例·新所', phone: '023-0000-0001', promiseHours: 24 },
    lawyers: [
      { name: '示例·乙', fields: [] },
      { name: '示例·甲', fields: ['neighbours', 'work'] },
    ],
  })
  const { entries } = (await app.call(listAudit, {}, editor)).body
  expect(entries.map(({ action }) => action)).toEqual([
    ...['pairing.save', 'lawyer.create', 'lawyer.create', 'firm.create'],
  ])
  expect(entries[0]!.detail).toBe(`导入 ${shaOf(bytes).slice(0, 16)}`)
  const again = { created: 0, changed: 0 }
  app.clock.set(new Date('2026-11-23T02:00:00Z'))
  expect((await apply(bytes)).body).toMatchObject({
    ...{ firms: { ...again, same: 1 }, lawyers: { ...again, same: 2 }, pairings: { ...again, same: 1 } },
  })
  expect((await app.call(listAudit, {}, editor)).body.entries).toHaveLength(4)
})

test('what is exported reads back as itself, history included', async () => {
  await apply(book(GOOD))
  const planted = await plantFirm(app.ctx, { lawyers: 2 })
  // Whoever wrote them had an order of their own.
  const own = `update lawyers set languages = '{chongqing,mandarin}', fields = '{work,neighbours}' where firm_id = $1`
  await app.ctx.db.pool.query(own, [planted.firmId])
  await app.ctx.db.pool.query(`update village_pairings set to_day = '2026-06-30' where firm_id = $1`, [planted.firmId])
  const { body } = await app.call(exportDirectory, {}, editor)
  expect(body.pairings.map(({ toDay }) => toDay)).toContain('2026-06-30')
  const report = (await apply(book(directorySheets(body)))).body
  const same = (many: number) => ({ created: 0, changed: 0, same: many })
  expect(report).toMatchObject({ firms: same(2), lawyers: same(4), pairings: same(2), problems: { total: 0 } })
  expect((await app.call(exportDirectory, {}, editor)).body).toEqual(body)
})

test('a row that is not good is named with what to write instead, and the others are written', async () => {
  const last = [...(await readVillages(app.ctx.config)).keys()].at(-1)!
  const bytes = book([
    {
      name: '律所',
      rows: [...FIRMS, ['', '023-0000-0002', ''], ['示例·旧所', '没有', ''], ['示例·新所', '12348', '']],
    },
    {
      name: '律师',
      rows: [
        ...LAWYERS,
        ['示例·丙', '没有这家', '', '普通话', '示例', ''],
        ['示例·丁', '示例·新所', '算命', '普通话', '示例', ''],
      ],
    },
    {
      name: '结对',
      rows: [
        ...PAIRINGS,
        ['', '没有这村', '示例·新所', '示例·甲', '', ''],
        ['500105001002', '', '示例·新所', '示例·丁', '', ''],
        ['500105001003', '', '示例·新所', '示例·甲', '明年', ''],
        ['500105001001', '', '示例·新所', '示例·甲', '2026-11-25', ''],
        [last, '', '示例·新所', '示例·甲', '2026/11/25', '2026.12.31'],
        [last, '', '示例·新所', '示例·乙', '2026-12-01', ''],
      ],
    },
    { name: '别的', rows: [['随便', '写写']] },
  ])
  const { body } = await send(bytes)
  expect(body.notes).toEqual(['工作表“别的”里没有认得的列名，没有读。'])
  expect(body.problems.shown.map(({ sheet, row, column }) => `${sheet} ${row} ${column}`)).toEqual([
    ...['律所 3 律所名称', '律所 4 电话', '律所 5 律所名称', '律师 4 所属律所', '律师 5 擅长'],
    ...['结对 3 村居', '结对 4 结对律师', '结对 5 从哪天起', '结对 8 从哪天起'],
  ])
  expect(body.problems.shown.at(-1)).toMatchObject({
    instead: '和2026年11月25日到2026年12月31日的示例·新所重叠，请把日期和它错开，或先改那一段',
  })
  for (const { instead } of body.problems.shown) expect(instead).not.toBe('')
  expect(body).toMatchObject({ firms: { created: 1 }, lawyers: { created: 2 } })
  expect((await apply(bytes)).status).toBe(200)
  expect((await app.call(getConsoleVillage, { code: last }, editor)).body.pairings).toMatchObject([
    { fromDay: '2026-11-25', toDay: '2026-12-31' },
  ])
})

test('a table of one kind as CSV; names that spreadsheets guard are read as they were', async () => {
  const csv = Buffer.from(`\uFEFF名称,联系电话,回应承诺（小时）\r\n"'=示例·所",12348,24小时\r\n`)
  expect((await send(csv, { name: '律所.csv' })).body).toMatchObject({ firms: { created: 1 } })
  await apply(csv)
  expect((await app.call(listFirms, {}, editor)).body.firms).toMatchObject([{ name: '=示例·所', phone: '12348' }])
})

test.each<[string, () => Uint8Array, RegExp]>([
  ['nothing', () => Buffer.from(''), /文件是空的/],
  ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), /图片/],
  ['no table of ours', () => Buffer.from('a,b\r\n1,2\r\n'), /没有找到要导入的表/],
])('%s is refused as a whole, with what to do', async (_, bytes, words) => {
  const { status, body } = await send(bytes())
  expect([status, body.code]).toEqual([422, 'file-refused'])
  expect(body.message).toMatch(words)
})

test('only the file that was tried is written', async () => {
  const other = await send(book(GOOD), { apply: 'true', sha256: 'a'.repeat(64) })
  expect([other.status, other.body.code]).toEqual([409, 'stale'])
  expect((await send(book(GOOD), { apply: 'true' })).status).toBe(400)
})
