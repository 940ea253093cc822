import * as v from 'valibot'
import { listPlaces } from '@/contract/places/places'
import { findReach, Reach } from '@/contract/places/reach'
import type { Input } from '@/contract/endpoint'
import { inTransaction } from '@/cloud/kernel/db'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { replaceMinutes } from '../reach/minutes.repo'
import { closeBook } from '../place-book'
import { summarizeReach } from '@/domain/places/sentence'

const VILLAGE = '500105006001'
const SUBDISTRICT = '500105006'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const reach = (input: Input<typeof findReach>, token?: string) => app.call(findReach, input, token)
const minutesOf = (body: Reach) => new Map(body.minutes.map(({ place, minutes }) => [place, minutes]))

test('from a village: what lies within 15 minutes, the nearest first, by the made-up roads which say so', async () => {
  const { status, body } = await reach({ origin: { village: VILLAGE }, pace: 'walk' })
  expect(status).toBe(200)
  expect(v.safeParse(Reach, body).success).toBe(true)
  expect(body).toMatchObject({ source: 'roads', area: null, network: { name: '演示路网', sample: true } })
  expect(body.origin.name).toBe('桃源社区')
  const all = body.minutes.map(({ minutes }) => minutes)
  expect(all.length).toBeGreaterThan(3)
  expect(all).toEqual([...all].sort((a, b) => a - b))
  expect(Math.max(...all)).toBeLessThanOrEqual(60)
  for (const minutes of all) expect(Math.round(minutes * 10) / 10).toBe(minutes)
  const { body: list } = await app.call(listPlaces, {})
  const summary = summarizeReach(list.places, body.minutes, { pace: 'walk', minutes: 15, source: body.source })
  expect(Object.keys(summary.nearest)).toHaveLength(6)
})

test('a slower pace takes longer to every place, and fewer lie within 15 minutes', async () => {
  const walk = minutesOf((await reach({ origin: { village: VILLAGE }, pace: 'walk', minutes: 30 })).body)
  const elder = minutesOf((await reach({ origin: { village: VILLAGE }, pace: 'elder', minutes: 30 })).body)
  const both = [...walk.keys()].filter((id) => elder.has(id) && walk.get(id)! > 0.5)
  expect(both.length).toBeGreaterThan(3)
  for (const id of both) expect(elder.get(id)!).toBeCloseTo(walk.get(id)! / 0.7, -0.5)
  const within = (minutes: Map<string, number>) => [...minutes.values()].filter((one) => one <= 15).length
  expect(within(elder)).toBeLessThan(within(walk))
})

test.each(['walk', 'elder', 'wheels', 'bicycle', 'car'] as const)(
  'the area of 15 minutes by %s is closed rings',
  async (pace) => {
    const { body } = await reach({ origin: { subdistrict: SUBDISTRICT }, pace, area: true })
    expect(body.origin.name).toBe('观音桥街道')
    expect(body.area!.length).toBeGreaterThan(0)
    for (const ring of body.area!.flat()) expect(ring[0]).toEqual(ring.at(-1))
  },
)

test('from a place: it is there itself', async () => {
  const { body: list } = await app.call(listPlaces, {})
  const [{ id, name }] = list.places as [(typeof list.places)[0]]
  const { body } = await reach({ origin: { place: id }, pace: 'walk' })
  expect(body.origin.name).toBe(name)
  expect(body.minutes[0]).toEqual({ place: id, minutes: 0 })
})

test('a point in the river is set down on the nearest road, and how far that is is said', async () => {
  const { body } = await reach({ origin: { point: { lon: 106.58, lat: 29.5655 } }, pace: 'walk' })
  expect(body.origin.name).toBeNull()
  expect(body.origin.roadMetres).toBeGreaterThan(0)
})

test('a point far away is answered by the distance standard, as an estimate', async () => {
  const { body } = await reach({ origin: { point: { lon: 106.6, lat: 29.9 } }, pace: 'walk' })
  expect(body).toMatchObject({ source: 'distance', network: null, area: null, origin: { roadMetres: null } })
})

test('more minutes find at least what fewer do, and the same twice', async () => {
  const few = (await reach({ origin: { village: VILLAGE }, pace: 'walk', minutes: 5 })).body
  const many = (await reach({ origin: { village: VILLAGE }, pace: 'walk', minutes: 30 })).body
  for (const [place, minutes] of minutesOf(few)) expect(minutesOf(many).get(place)).toBe(minutes)
  expect((await reach({ origin: { village: VILLAGE }, pace: 'walk', minutes: 30 })).body).toEqual(many)
})

test.each<[string, object, number]>([
  ['a village nobody knows', { origin: { village: '999999999999' }, pace: 'walk' }, 404],
  ['a subdistrict nobody knows', { origin: { subdistrict: '999999999' }, pace: 'walk' }, 404],
  ['a place nobody has', { origin: { place: 'p2222222' }, pace: 'walk' }, 404],
  ['two origins', { origin: { village: VILLAGE, place: 'p2222222' }, pace: 'walk' }, 400],
  ['no origin', { origin: {}, pace: 'walk' }, 400],
  ['no pace', { origin: { village: VILLAGE } }, 400],
  ['a pace nobody has', { origin: { village: VILLAGE }, pace: 'broom' }, 400],
  ['too few minutes', { origin: { village: VILLAGE }, pace: 'walk', minutes: 4 }, 400],
  ['too many minutes', { origin: { village: VILLAGE }, pace: 'walk', minutes: 31 }, 400],
  ['half a minute', { origin: { village: VILLAGE }, pace: 'walk', minutes: 7.5 }, 400],
  ['a point off the earth', { origin: { point: { lon: 200, lat: 29 } }, pace: 'walk' }, 400],
  ['a point of words', { origin: { point: { lon: '106.5', lat: '29.5' } }, pace: 'walk' }, 400],
  ['an unknown key', { origin: { village: VILLAGE }, pace: 'walk', name: '我' }, 400],
])('%s', async (_, input, status) => {
  expect((await reach(input as Input<typeof findReach>)).status).toBe(status)
})

describe('minutes that the bureau has from a provider', () => {
  const imported = [
    { village: VILLAGE, place: '', pace: 'walk' as const, minutes: 12.34 },
    { village: VILLAGE, place: 'p2222222', pace: 'walk' as const, minutes: 3 },
  ]
  beforeAll(async () => {
    const { body } = await app.call(listPlaces, {})
    imported[0]!.place = body.places[0]!.id
    await inTransaction(app.ctx.db, (tx) => replaceMinutes(tx, imported, '示例地图公司', '2026-11-01'))
    closeBook(app.ctx)
  })

  test('outdo the made-up roads, say who worked them out, and name only places that are there', async () => {
    const { body } = await reach({ origin: { village: VILLAGE }, pace: 'walk' })
    expect(body.source).toBe('minutes')
    expect(body.network).toMatchObject({ name: '示例地图公司', date: '2026-11-01', sample: false })
    expect(body.minutes).toEqual([{ place: imported[0]!.place, minutes: 12.4 }])
  })

  test.each([
    ['another pace', { origin: { village: VILLAGE }, pace: 'car' }],
    ['another village', { origin: { village: '500105006002' }, pace: 'walk' }],
    ['a point', { origin: { point: { lon: 106.53, lat: 29.575 } }, pace: 'walk' }],
  ] as const)('say nothing of %s', async (_, input) => {
    expect((await reach(input)).body.source).toBe('roads')
  })
})
