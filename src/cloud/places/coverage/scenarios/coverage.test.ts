import { findSites, getCoverage, tryPlaces, type Coverage } from '@/contract/places/coverage'
import { listPlaces } from '@/contract/places/places'
import { findReach } from '@/contract/places/reach'
import { inTransaction } from '@/cloud/kernel/db'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { replaceMinutes } from '../../reach/minutes.repo'
import type { Role } from '@/domain/session/roles'
import { PACES, SERVICES, type Pace } from '@/domain/places/words'

let app: TestApp
let editor: string
beforeAll(async () => {
  app = await startTestApp()
  editor = await app.as('editor')
}, 60_000)
afterAll(() => app.close())

const coverage = async (pace: Pace): Promise<Coverage> => (await app.call(getCoverage, { pace }, editor)).body

const ASKED: [string, (token?: string) => Promise<{ status: number }>][] = [
  ['coverage', (token) => app.call(getCoverage, { pace: 'walk' }, token)],
  [
    'sites',
    (token) => app.call(findSites, { service: 'notarization', pace: 'walk', sites: 1, candidates: 'villages' }, token),
  ],
  ['trial', (token) => app.call(tryPlaces, { pace: 'walk', places: [] }, token)],
]
const REFUSED: Role[] = ['resident', 'official', 'lawyer', 'firm', 'clerk', 'supervisor']

describe.each(ASKED)('who may ask for %s', (_, ask) => {
  it.each(REFUSED)('not a %s', async (role) => expect((await ask(await app.as(role))).status).toBe(403))
  it.each(['editor', 'admin'] as const)('an %s', async (role) =>
    expect((await ask(await app.as(role))).status).toBe(200),
  )
  it('neither a guest nor somebody without a token or with a made-up one', async () => {
    expect((await ask(await app.guest())).status).toBe(401)
    expect((await ask()).status).toBe(401)
    expect((await ask('nonsense')).status).toBe(401)
  })
})

test.each([
  ['a pace nobody has', () => app.call(getCoverage, { pace: 'fly' as Pace }, editor)],
  ['31 minutes', () => app.call(getCoverage, { pace: 'walk', minutes: '31' }, editor)],
  [
    'eleven sites',
    () => app.call(findSites, { service: 'mediation', pace: 'walk', sites: 11, candidates: 'roads' }, editor),
  ],
  [
    'a point off the globe',
    () =>
      app.call(tryPlaces, { pace: 'walk', places: [{ point: { lon: 200, lat: 0 }, services: ['mediation'] }] }, editor),
  ],
])('%s is refused', async (_, ask) => expect((await ask()).status).toBe(400))

test('every village of the sample counts, by the roads, and says that they are made up', async () => {
  const body = await coverage('walk')
  expect(body.villages).toHaveLength(132)
  expect(body.basis).toMatchObject({ sources: [{ source: 'roads', villages: 132 }], network: { sample: true } })
  expect([body.sample, body.unplaced]).toEqual([true, []])
  expect(body.services.map(({ service }) => service)).toEqual(SERVICES)
  for (const [column, { within, share, gaps }] of body.services.entries()) {
    const near = body.villages.filter(({ minutes }) => (minutes[column] ?? 99) <= 15)
    expect([within, share, gaps.length]).toEqual([near.length, near.length / 132, 132 - near.length])
  }
})

test('an elder has fewer services near, a car more', async () => {
  const within = async (pace: Pace) => (await coverage(pace)).services.map((one) => one.within)
  const [walk, elder, car] = [await within('walk'), await within('elder'), await within('car')]
  SERVICES.forEach((_, n) => {
    expect(elder[n]).toBeLessThanOrEqual(walk[n]!)
    expect(car[n]).toBeGreaterThanOrEqual(walk[n]!)
  })
  expect(elder).not.toEqual(walk)
})

test.each(PACES)('by %s it tells the bureau what it tells a resident of the village', async (pace) => {
  const { villages } = await coverage(pace)
  const { body: list } = await app.call(listPlaces, {})
  for (const village of villages.filter((_, n) => n % 12 === 0)) {
    const { body } = await app.call(findReach, { origin: { village: village.code }, pace })
    const nearest = SERVICES.map((service) => {
      const serving = new Set(list.places.filter(({ services }) => services.includes(service)).map(({ id }) => id))
      return body.minutes.find(({ place }) => serving.has(place))?.minutes ?? null
    })
    expect([village.code, village.minutes]).toEqual([village.code, nearest])
  }
})

test.each([
  [1, 'villages'],
  [1, 'roads'],
  [3, 'roads'],
  [3, 'villages'],
] as const)('%i site at %s brings in just the villages it names; nothing is written', async (sites, candidates) => {
  const before = await coverage('walk')
  const { status, body } = await app.call(
    findSites,
    { service: 'notarization', pace: 'walk', sites, candidates },
    editor,
  )
  expect(status).toBe(200)
  expect(body.candidates).toBeLessThanOrEqual(500)
  expect(body.sites.length).toBeLessThanOrEqual(sites)
  const named = body.sites.flatMap(({ villages }) => villages.map(({ code }) => code))
  expect([named.length, new Set(named).size]).toEqual([body.gained, body.gained])
  expect([body.solved, body.bound]).toEqual([true, body.gained])
  expect(body.gained).toBeGreaterThan(0)
  const column = SERVICES.indexOf('notarization')
  expect(body.within).toBe(before.services[column]!.within)
  const trial = await app.call(
    tryPlaces,
    { pace: 'walk', places: body.sites.map(({ point }) => ({ point, services: ['notarization' as const] })) },
    editor,
  )
  const gained = new Set(trial.body.coverage.services[column]!.gaps)
  expect(before.services[column]!.gaps.filter((code) => !gained.has(code)).sort()).toEqual(named.sort())
  expect(trial.body.coverage.services[column]!.within).toBe(body.within + body.gained)
  expect(new Set(trial.body.changes.map(({ service }) => service))).toEqual(new Set(['notarization']))
  expect(await coverage('walk')).toEqual(before)
})

test('a place less: its villages have further to go', async () => {
  const { body: list } = await app.call(listPlaces, {})
  const offices = list.places.filter(({ services }) => services.includes('notarization')).map(({ id }) => id)
  const { body } = await app.call(tryPlaces, { pace: 'car', places: [], without: offices }, editor)
  const column = SERVICES.indexOf('notarization')
  expect(body.coverage.services[column]).toMatchObject({ places: 0, within: 0 })
  for (const { service, before, after } of body.changes.filter((one) => one.service === 'notarization'))
    expect([service, before !== null, after]).toEqual(['notarization', true, null])
  expect(body.changes.some(({ service }) => service === 'notarization')).toBe(true)
})

test('minutes of a provider go before the made-up roads, and supposed points are then estimated', async () => {
  const { body: list } = await app.call(listPlaces, {})
  const office = list.places.find(({ services }) => services.includes('notarization'))!
  const [first] = (await coverage('walk')).villages
  const rows = [{ village: first!.code, place: office.id, pace: 'bicycle' as const, minutes: 41.23 }]
  await inTransaction(app.ctx.db, (tx) => replaceMinutes(tx, rows, '示例地图', '2026-11-01'))
  app.ctx.cache.drop('/api/places')
  const body = await coverage('bicycle')
  const column = SERVICES.indexOf('notarization')
  const village = body.villages.find(({ code }) => code === first!.code)!
  expect([village.source, village.minutes[column]]).toEqual(['minutes', 41.3])
  expect(body.basis.sources).toEqual([
    { source: 'roads', villages: 131 },
    { source: 'minutes', villages: 1 },
  ])
  const trial = await app.call(
    tryPlaces,
    { pace: 'bicycle', places: [{ point: village.point, services: ['notarization'] }] },
    editor,
  )
  expect(trial.body.coverage.villages.find(({ code }) => code === first!.code)!.minutes[column]).toBe(0)
})
