import { randomUUID } from 'node:crypto'
import { findReach } from '@/contract/places/reach'
import { listPlaces } from '@/contract/places/places'
import { reportPlace } from '@/contract/places/reports'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'

const POINT = { lon: 106.531234, lat: 29.571234 }
const TRACES = ['106.53', '29.57', '531234', '571234', '500105006001']
const WORDS = '门口在修路，我住在三单元，进不去'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

/** Everything the server has said by itself, and everything it keeps. */
async function traces(): Promise<string> {
  const tables = await app.ctx.db.pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'
     and table_name not in ('places', 'village_points', 'village_pairings', 'village_clerks', 'bookings')`,
  )
  const kept = await Promise.all(tables.rows.map(({ name }) => app.ctx.db.pool.query(`select * from "${name}"`)))
  return JSON.stringify([app.log.lines, kept.map(({ rows }) => rows as unknown[])])
}

test('where somebody searches from is in no log and in no table, whether the search goes well or not', async () => {
  const before = await traces()
  const ask = (origin: object, pace = 'walk') => app.call(findReach, { origin, pace, area: true } as never)
  expect((await ask({ point: POINT })).status).toBe(200)
  expect((await ask({ village: '500105006001' })).status).toBe(200)
  expect((await ask({ point: { ...POINT, name: '我家' } })).status).toBe(400)
  expect((await ask({ point: POINT }, 'broom')).status).toBe(400)
  const url = `/api/places/reach?lon=${POINT.lon}&lat=${POINT.lat}`
  expect((await app.app.inject({ method: 'POST', url, payload: { origin: { point: POINT } } })).statusCode).toBe(400)
  expect((await app.app.inject({ url })).statusCode).toBeGreaterThanOrEqual(400)
  const after = (await traces()).replace(before, '')
  for (const trace of TRACES) expect(after.split(trace).length).toBe(before.split(trace).length)
  expect(app.log.lines.some(({ event }) => event === 'request')).toBe(true)
})

test('a search that breaks leaves no trace of the point either', async () => {
  const broken = await startTestApp()
  await broken.ctx.db.pool.query('drop table places cascade')
  broken.ctx.cache.drop('/api/places')
  expect((await broken.call(findReach, { origin: { point: POINT }, pace: 'walk' })).status).toBe(500)
  expect(broken.log.lines.map(({ level }) => level)).toContain('error')
  for (const trace of TRACES) expect(JSON.stringify(broken.log.lines)).not.toContain(trace)
  await broken.close()
})

test('what somebody reports is sealed and in no log', async () => {
  const { body } = await app.call(listPlaces, {})
  const report = { place: body.places[0]!.id, id: randomUUID(), kind: 'other', text: WORDS } as const
  expect((await app.call(reportPlace, report, await app.guest())).status).toBe(200)
  expect(await traces()).not.toContain('三单元')
})
