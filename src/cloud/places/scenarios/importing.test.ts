import { createHash } from 'node:crypto'
import gcoord from 'gcoord'
import { wireRequest } from '@/contract/client'
import type { Endpoint, Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import * as contract from '@/contract/places/console-import'
import {
  listPlacesForConsole,
  retirePlace,
  savePlace,
  type ConsolePlace,
  PlaceBody,
} from '@/contract/places/console-places'
import { listPlaces, listVillagePoints } from '@/contract/places/places'
import { findReach } from '@/contract/places/reach'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'

const HEADINGS = '名称,类别,服务,经度,纬度,地址,镇街,电话,开放时间,无台阶'
const HOURS = '周一至周五 9:00-12:00、14:00-17:30；周六 9:00-12:00'

let app: TestApp
let editor: string
let places: Output<typeof listPlaces>['places']
beforeAll(async () => {
  app = await startTestApp()
  editor = await app.as('editor')
  places = (await app.call(listPlaces, {})).body.places
})
afterAll(() => app.close())

const csv = (headings: string, rows: string[][]) =>
  Buffer.from([headings, ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(','))].join('\r\n'))
const shaOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function send<E extends Endpoint>(endpoint: E, bytes: Buffer, input: object) {
  const { method, path } = wireRequest(endpoint, { name: '示例.csv', ...input })
  const headers = { authorization: `Bearer ${editor}`, 'content-type': 'application/octet-stream' }
  const answer = await app.app.inject({ method, url: path, headers, payload: bytes })
  return { status: answer.statusCode, body: answer.json<Output<E> & Partial<Problem>>() }
}
const apply = <E extends Endpoint>(endpoint: E, bytes: Buffer, input: object) =>
  send(endpoint, bytes, { ...input, apply: 'true', sha256: shaOf(bytes) })

/** What an editor may write of a place, out of what the console reads. */
const bodyOf = (place: ConsolePlace) =>
  Object.fromEntries(
    Object.entries(place).filter(([field]) => Object.hasOwn(PlaceBody.entries, field)),
  ) as unknown as PlaceBody

type Datum = (typeof contract.DATUMS)[number]
/** The sample's own places, written as a file would have them in another datum. */
const fileIn = (datum: Datum, count = 40) =>
  csv(
    HEADINGS,
    places.slice(0, count).map(({ name, point, subdistrict }, n) => {
      const [lon, lat] =
        datum === 'WGS84'
          ? [point.lon, point.lat]
          : gcoord.transform([point.lon, point.lat] as [number, number], gcoord.WGS84, gcoord[datum])
      return [
        `${name}（新）`,
        '司法所',
        '法律咨询、调解',
        String(lon),
        String(lat),
        `示例路 ${n} 号`,
        subdistrict,
        '023-0000-8888',
        HOURS,
        '是',
      ]
    }),
  )

describe.each(contract.DATUMS)('a file in %s', (datum) => {
  test.each(contract.DATUMS)('stated as %s', async (stated) => {
    const { status, body } = await send(contract.importPlaces, fileIn(datum), { datum: stated })
    expect(status).toBe(200)
    expect([body.read, body.refused, body.written, body.likely]).toEqual([40, 0, null, datum])
    expect(body.warning === null).toBe(datum === stated)
    expect(body.datums).toHaveLength(3)
    const right = body.datums.find((one) => one.datum === datum)!
    expect(right.roadMetres).toBeLessThan(30)
    for (const one of body.datums) if (one.datum !== datum) expect(one.roadMetres!).toBeGreaterThan(right.roadMetres!)
    expect(right.points.length).toBeGreaterThan(10)
  })
})

test('tried, applied and applied again: places stand where they are, to a metre, and nothing twice', async () => {
  const bytes = fileIn('GCJ02', 6)
  const trial = await send(contract.importPlaces, bytes, { datum: 'GCJ02' })
  expect([trial.body.added, trial.body.changed, trial.body.written]).toEqual([6, 0, null])
  const { status, body } = await apply(contract.importPlaces, bytes, { datum: 'GCJ02' })
  expect([status, body.written]).toEqual([200, 6])
  const after = (await app.call(listPlaces, {})).body.places
  const fresh = after.find(({ name }) => name === `${places[0]!.name}（新）`)!
  expect(fresh).toMatchObject({ services: ['legal-advice', 'mediation'], carrier: 'judicial-office', sample: false })
  expect(fresh.point.lon).toBeCloseTo(places[0]!.point.lon, 5)
  expect(fresh.point.lat).toBeCloseTo(places[0]!.point.lat, 5)
  expect(fresh.hours[5]).toEqual([{ from: '09:00', to: '12:00' }])
  const again = await apply(contract.importPlaces, bytes, { datum: 'GCJ02' })
  expect([again.body.added, again.body.changed, again.body.written]).toEqual([0, 6, 0])
})

test('each row that is wrong is named with its heading and what to write instead; good ones are read', async () => {
  const good = ['示例甲', '律所', '法律咨询', '106.53', '29.57', '示例路 1 号', '', '', HOURS, '']
  const change = (n: number, text: string) => good.map((cell, at) => (at === n ? text : at === 0 ? `示例${n}` : cell))
  const rows = [
    good,
    change(1, '超市'),
    change(2, '理发'),
    change(3, '29.57'),
    change(4, '北纬'),
    change(5, ''),
    change(7, '六位数'),
    change(8, '看心情'),
    good,
  ]
  rows[3]![4] = '106.53'
  const { body } = await send(contract.importPlaces, csv(HEADINGS, rows), { datum: 'WGS84' })
  expect(body.read).toBe(1)
  expect(body.problems.shown.map(({ row, column }) => [row, column])).toEqual([
    [3, '类别'],
    [4, '服务'],
    [5, '经度'],
    [6, '经度'],
    [7, '地址'],
    [8, '电话'],
    [9, '开放时间'],
    [10, null],
  ])
  expect(body.problems.shown[2]!.problem).toBe('经度和纬度写反了。')
  for (const { instead } of body.problems.shown) expect(instead.length).toBeGreaterThan(4)
})

test.each<[string, Buffer, object, number, string]>([
  ['no headings', Buffer.from('随便写点什么\n1,2,3'), { datum: 'WGS84' }, 422, 'file-refused'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]), { datum: 'WGS84' }, 422, 'file-refused'],
  ['no datum', csv(HEADINGS, []), {}, 400, 'bad-input'],
  ['a datum nobody knows', csv(HEADINGS, []), { datum: 'XIAN80' }, 400, 'bad-input'],
  ['applied untried', csv(HEADINGS, []), { datum: 'WGS84', apply: 'true' }, 400, 'bad-input'],
  [
    'another file than was tried',
    csv(HEADINGS, []),
    { datum: 'WGS84', apply: 'true', sha256: '0'.repeat(64) },
    409,
    'stale',
  ],
])('%s', async (_, bytes, input, status, code) => {
  const answer = await send(contract.importPlaces, bytes, input)
  expect([answer.status, answer.body.code]).toEqual([status, code])
})

test('villages’ points: by code or by name; one that two subdistricts share needs its subdistrict', async () => {
  const rows = [
    ['500105001001', '', '106.55', '29.58'],
    ['桃源社区', '观音桥街道', '106.52', '29.57'],
    ['正街社区', '', '106.5', '29.57'],
    ['不存在社区', '', '106.5', '29.57'],
  ]
  const bytes = csv('村居,镇街,经度,纬度', rows)
  const trial = await send(contract.importVillagePoints, bytes, { datum: 'WGS84' })
  expect([trial.body.read, trial.body.refused]).toEqual([2, 2])
  expect((await apply(contract.importVillagePoints, bytes, { datum: 'WGS84' })).body.written).toBe(2)
  const { body } = await app.call(listVillagePoints, {})
  expect(body.villages.find(({ code }) => code === '500105001001')!.point).toEqual({ lon: 106.55, lat: 29.58 })
})

test('minutes as a list, by columns of paces and as a table of places; the newest take the place of the older', async () => {
  const [a, b] = [places[0]!, places[1]!]
  const origin = { village: '500105001002' }
  const input = { provider: '示例地图公司' }
  const said = async (pace: 'walk' | 'car') => {
    const { body } = await app.call(findReach, { origin, pace })
    return body.source === 'minutes' ? body.minutes.map(({ place, minutes }) => [place, minutes]) : body.source
  }
  await apply(contract.importMinutes, csv('村居,地点,方式,分钟', [['500105001002', a.id, '步行', '12.5']]), input)
  expect([await said('walk'), await said('car')]).toEqual([[[a.id, 12.5]], 'roads'])
  await apply(contract.importMinutes, csv('村居,地点,步行,开车', [['500105001002', b.name, '7', '3']]), input)
  expect([await said('walk'), await said('car')]).toEqual([[[b.id, 7]], [[b.id, 3]]])
  const matrix = csv(`村居,方式,${a.name},${b.name},没有的地点`, [['500105001002', '步行', '9', '4', '5']])
  const { body } = await apply(contract.importMinutes, matrix, input)
  expect([body.read, body.written, body.problems.shown[0]?.column]).toEqual([2, 2, '没有的地点'])
  expect(await said('walk')).toEqual([
    [b.id, 4],
    [a.id, 9],
  ])
})

test('a point far from every village is told before it is written; a digit is soon wrong', async () => {
  const row = (name: string, lon: string) => [name, '律所', '法律咨询', lon, '29.57', '示例路', '', '', HOURS, '']
  const bytes = csv(HEADINGS, [row('示例·近', '106.53'), row('示例·远', '107.53'), row('示例·更远', '116.53')])
  const { body } = await send(contract.importPlaces, bytes, { datum: 'WGS84' })
  expect(body.notes).toEqual(['第 3、4 行的位置离最近的村居都超过 20 公里，请核对经纬度。'])
})

describe('two places of one name', () => {
  const input = { provider: '示例地图公司' }
  const row = (subdistrict: string, address: string) => [
    ...['示例·同名站', '公共法律服务站', '法律咨询', '106.53', '29.57', address, subdistrict, '', HOURS, ''],
  ]
  const twins = async () => (await app.call(listPlacesForConsole, {}, editor)).body.places.filter(isTwin)
  const isTwin = ({ name }: { name: string }) => name === '示例·同名站'
  const minutes = () =>
    send(contract.importMinutes, csv('村居,地点,步行', [['500105001002', '示例·同名站', '8']]), input)

  test('minutes to that name are for neither of them; their codes tell them apart', async () => {
    const bytes = csv(HEADINGS, [row('观音桥街道', '示例路 1 号'), row('华新街街道', '示例路 2 号')])
    expect((await apply(contract.importPlaces, bytes, { datum: 'WGS84' })).body.written).toBe(2)
    const { body } = await minutes()
    expect([body.read, body.refused]).toEqual([0, 1])
    expect(body.problems.shown[0]!.problem).toContain('同名')
    const coded = csv(
      '村居,地点,步行',
      (await twins()).map(({ id }) => ['500105001002', id, '8']),
    )
    expect((await send(contract.importMinutes, coded, input)).body.read).toBe(2)
  })

  test('of which one is retired, a name means the other, for minutes and for changes; what comes back in a file is back', async () => {
    const [one, other] = await twins()
    await app.call(retirePlace, { id: other!.id, revision: other!.revision, retired: true }, editor)
    expect((await minutes()).body.read).toBe(1)
    const same = await app.call(
      savePlace,
      { id: other!.id, revision: other!.revision + 1, body: { ...bodyOf(other!), subdistrict: one!.subdistrict } },
      editor,
    )
    expect(same.status).toBe(200)
    const moved = csv(HEADINGS, [row(one!.subdistrict, '示例路 3 号')])
    await apply(contract.importPlaces, moved, { datum: 'WGS84' })
    const state = async () => new Map((await twins()).map(({ id, retired, address }) => [id, [retired, address]]))
    expect((await state()).get(one!.id)).toEqual([false, '示例路 3 号'])
    expect((await state()).get(other!.id)![0]).toBe(true)
    const alone = (await twins()).find(({ id }) => id === one!.id)!
    await app.call(retirePlace, { id: alone.id, revision: alone.revision, retired: true }, editor)
    expect((await apply(contract.importPlaces, moved, { datum: 'WGS84' })).body.written).toBe(1)
    expect([...(await state()).values()].filter(([retired]) => retired === false)).toEqual([[false, '示例路 3 号']])
  })
})
