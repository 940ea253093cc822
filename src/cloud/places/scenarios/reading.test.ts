import { getBaseMap } from '@/contract/places/reach'
import { getPlace, listHelp, listPlaces, listVillagePoints } from '@/contract/places/places'
import { listVillages } from '@/contract/booking/villages'
import * as v from 'valibot'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { CARRIERS, SERVICES } from '@/domain/places/words'
import { previewPlace } from '../place-address'
import { openState } from '@/domain/places/hours/open-state'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

test('ninety sample places of all carriers and services, each marked 示例 with a number nobody has', async () => {
  const { status, body } = await app.call(listPlaces, {})
  expect(status).toBe(200)
  expect(body.places).toHaveLength(90)
  expect(new Set(body.places.map(({ carrier }) => carrier))).toEqual(new Set(CARRIERS))
  expect(new Set(body.places.flatMap(({ services }) => services))).toEqual(new Set(SERVICES))
  for (const { name, phone, sample, address } of body.places) {
    expect([name, sample]).toEqual([expect.stringMatching(/^示例·/), true])
    expect(address).toMatch(/^示例·/)
    expect(phone).toMatch(/^(023-0000-\d{4}|12348)$/)
  }
})

test('the answer says who is open, with the holidays of the next month', async () => {
  await app.ctx.cache.drop('/api/places')
  const { body } = await app.call(listPlaces, {})
  const states = body.places.map((place) => openState(place, body.calendar, app.clock.now()).state)
  expect(states.filter((state) => state === 'open').length).toBeGreaterThan(40)
  expect(states).not.toContain('unknown')
  app.clock.set(new Date('2026-12-25T02:00:00Z'))
  app.ctx.cache.drop('/api/places')
  const later = await app.call(listPlaces, {})
  expect(later.body.calendar['2027-01-01']).toEqual({ work: false, name: '元旦' })
  app.clock.set(new Date('2026-11-23T02:00:00Z'))
  app.ctx.cache.drop('/api/places')
})

test('the list travels within a shared cache and answers 304 while nothing has changed', async () => {
  const first = await app.app.inject({ url: '/api/places' })
  const again = await app.app.inject({ url: '/api/places', headers: { 'if-none-match': String(first.headers.etag) } })
  expect(again.statusCode).toBe(304)
})

test('a place has its people, and the lawyers among them can be booked for their villages', async () => {
  const { body: list } = await app.call(listPlaces, {})
  const station = list.places.find(({ name }) => name === '示例·华新街街道公共法律服务站')!
  const { status, body } = await app.call(getPlace, { id: station.id })
  expect(status).toBe(200)
  expect(body.people.map(({ name }) => name)).toContain('示例·陈律师')
  const lawyer = body.lawyers.find(({ name }) => name === '示例·陈律师')!
  expect(lawyer.villages).toContainEqual({ code: '500105001001', name: '桥北社区' })
  expect(body.people[0]).not.toHaveProperty('lawyerId')
})

test('its sign leads to its page; the link is there once the operator has said the address', async () => {
  const { body: list } = await app.call(listPlaces, {})
  const { id } = list.places[0]!
  const sign = await app.app.inject({ url: `/p/${id}` })
  expect([sign.statusCode, sign.headers.location]).toEqual([302, `/features/places/pages/place/index?id=${id}`])
  expect((await app.call(getPlace, { id })).body.link).toBeNull()
  const known = await startTestApp({ config: { publicUrl: 'https://pufa.example.cn' } })
  expect((await known.call(getPlace, { id })).body.link).toBe(`https://pufa.example.cn/p/${id}`)
  await known.close()
})

test('its address carries its name in a chat, what is settled there and where; a retired one carries nothing', async () => {
  const { body: list } = await app.call(listPlaces, {})
  const place = list.places.find(({ name }) => name === '示例·华新街街道公共法律服务站')!
  const page = '/features/places/pages/place/index'
  expect(await previewPlace(app.ctx, page, { id: place.id })).toEqual({
    title: place.name,
    description: expect.stringMatching(/^公共法律服务站，可办 .*法律咨询.*。.*示例/),
    image: '/map-marks/card.png',
    type: 'website',
  })
  expect(await previewPlace(app.ctx, page, { id: '<script>' })).toBeNull()
  expect(await previewPlace(app.ctx, page, { id: 'p2222222' })).toBeNull()
  expect(await previewPlace(app.ctx, '/pages/home/index', { id: place.id })).toBeNull()
  await app.ctx.db.pool.query('update places set retired = true where id = $1', [place.id])
  expect(await previewPlace(app.ctx, page, { id: place.id })).toBeNull()
  await app.ctx.db.pool.query('update places set retired = false where id = $1', [place.id])
})

test.each([
  ['p2222222', 404],
  ['p', 400],
  ['p0000000', 400],
  ["p' or 1=1", 400],
])('a place nobody has: %s answers %i', async (id, status) => {
  expect((await app.call(getPlace, { id })).status).toBe(status)
})

test('这事去哪办: every citation resolves and holds, every episode is on air', async () => {
  const { body } = await app.call(listHelp, {})
  expect(body.matters.length).toBeGreaterThanOrEqual(15)
  expect(new Set(body.matters.map(({ service }) => service))).toEqual(new Set(SERVICES))
  for (const { id, citations, episode } of body.matters) {
    for (const { lawTitle, changedSince } of citations)
      expect([id, lawTitle, changedSince]).not.toContain('暂时查不到的法律')
    for (const { changedSince } of citations) expect([id, changedSince]).toEqual([id, false])
    if (episode) expect(episode.hook).toMatch(/[？]$/)
  }
  expect(body.matters.filter(({ episode }) => episode).length).toBeGreaterThanOrEqual(12)
})

test('all 132 villages come with their points, so that a phone finds the nearest by itself', async () => {
  const { body } = await app.call(listVillagePoints, {})
  expect(body.villages).toHaveLength(132)
  expect(body.sample).toBe(true)
  for (const { point } of body.villages) {
    expect(point!.lon).toBeGreaterThan(106.4)
    expect(point!.lat).toBeGreaterThan(29.5)
  }
  const booking = await app.call(listVillages, {})
  const places = booking.body.subdistricts.flatMap(({ villages }) => villages)
  const first = body.villages.find(({ code }) => code === places[0]!.code)!
  expect(places[0]!.at).toEqual({ longitude: first.point!.lon, latitude: first.point!.lat })
})

test('the base map is the made-up one and says so; its lines lie within its bounds', async () => {
  const { status, body } = await app.call(getBaseMap, {})
  expect(status).toBe(200)
  expect(v.safeParse(getBaseMap.output, body).success).toBe(true)
  expect(body).toMatchObject({ sample: true, name: '演示路网' })
  const [west, south, east, north] = body.bounds
  const all = [...body.outline, ...body.water, ...body.roads.flatMap(({ lines }) => lines)]
  expect(all.length).toBeGreaterThan(100)
  for (const line of all) {
    let [x, y] = [0, 0]
    for (let n = 0; n < line.length; n += 2) {
      ;[x, y] = [x + line[n]!, y + line[n + 1]!]
      expect(x / 1e5).toBeGreaterThan(west - 0.1)
      expect(x / 1e5).toBeLessThan(east + 0.1)
      expect(y / 1e5).toBeGreaterThan(south - 0.1)
      expect(y / 1e5).toBeLessThan(north + 0.1)
    }
  }
  expect(JSON.stringify(body).length).toBeLessThan(1_000_000)
})

test('outside sample mode there are no places, no roads, and nothing invented', async () => {
  const plain = await startTestApp({ sample: false })
  expect((await plain.call(listPlaces, {})).body.places).toEqual([])
  expect((await plain.call(getBaseMap, {})).body).toMatchObject({ sample: false, roads: [], version: 'empty' })
  expect((await plain.call(listVillagePoints, {})).body.villages.every(({ point }) => point === null)).toBe(true)
  await plain.close()
})
