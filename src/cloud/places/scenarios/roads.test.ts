import { mkdirSync, renameSync, rmdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getBaseMap, findReach } from '@/contract/places/reach'
import { startTestApp, type TestApp } from '@/cloud/kernel/testing'
import { inTransaction } from '@/cloud/kernel/db'
import { upsertVillagePoints } from '../places.repo'
import { closeBook } from '../place-book'
import { lookAgain } from '../roads/open-roads'
import { DRAWING, graphName } from '../roads/roads-folder'
import { importRoads, pointTo } from './testing-roads'

const VILLAGE = '500105006001'
const ORIGIN = { village: VILLAGE }

let app: TestApp
beforeEach(async () => {
  app = await startTestApp({ sample: false })
  const point = { villageCode: VILLAGE, lon: 106.53, lat: 29.58, sample: false }
  await inTransaction(app.ctx.db, (tx) => upsertVillagePoints(tx, [point]))
  closeBook(app.ctx)
})
afterEach(() => app.close())

const dataDir = () => app.ctx.config.dataDir
const network = async () => (await app.call(findReach, { origin: ORIGIN, pace: 'walk' })).body.network?.name ?? null
/** What requests see once the server has looked at the disk. */
const after = async (seen: string | null) => {
  lookAgain(dataDir())
  for (let tries = 0; tries < 2000; tries++) {
    if ((await network()) === seen) return seen
    await new Promise((next) => setTimeout(next, 5))
  }
  return network()
}

const soon = async (isSo: () => boolean) => {
  for (let tries = 0; tries < 1000 && !isSo(); tries++) await new Promise((next) => setTimeout(next, 5))
  expect(isSo()).toBe(true)
}

test('without any roads the distance standard answers; once some are imported, they do', async () => {
  expect(await network()).toBeNull()
  importRoads(dataDir(), 'first')
  expect(await after('first')).toBe('first')
  app.ctx.cache.drop('/api/places')
  expect((await app.call(getBaseMap, {})).body).toMatchObject({ name: 'first', sample: false, attribution: '© first' })
})

test('another network takes the place of the first as a whole while requests run; none fails, none sees half of it', async () => {
  importRoads(dataDir(), 'first')
  await after('first')
  importRoads(dataDir(), 'second', { pointer: false })
  const seen: (string | null)[] = []
  const stop = { asked: false }
  const requests = Array.from({ length: 3 }, async () => {
    while (!stop.asked) {
      const { status, body } = await app.call(findReach, { origin: ORIGIN, pace: 'walk', area: true })
      expect(status).toBe(200)
      expect(body.area!.length).toBeGreaterThan(0)
      seen.push(body.network?.name ?? null)
    }
  })
  try {
    await soon(() => seen.length >= 6)
    pointTo(dataDir(), 'second')
    await after('second')
    const until = seen.length + 6
    await soon(() => seen.length >= until)
  } finally {
    stop.asked = true
  }
  await Promise.all(requests)
  expect(seen[0]).toBe('first')
  expect(seen.at(-1)).toBe('second')
  expect(new Set(seen)).toEqual(new Set(['first', 'second']))
})

test.each<[string, (home: string) => void]>([
  ['a graph is cut short', (home) => truncateSync(join(home, graphName('foot')), 500)],
  ['a graph is another mode’s', (home) => writeFileSync(join(home, graphName('car')), '')],
  ['the drawing is no JSON', (home) => writeFileSync(join(home, DRAWING), '{')],
])('when %s, the network in use stays in use and the log says so', async (_, spoil) => {
  importRoads(dataDir(), 'first')
  await after('first')
  spoil(importRoads(dataDir(), 'broken', { pointer: false }))
  pointTo(dataDir(), 'broken')
  lookAgain(dataDir())
  await network()
  await soon(() => app.log.lines.some(({ event }) => event === 'roads-unreadable'))
  expect(await network()).toBe('first')
})

test('a disk that refuses for a moment is asked again; the network is not given up for that', async () => {
  const home = importRoads(dataDir(), 'first', { pointer: false })
  const [graph, aside] = [join(home, graphName('bicycle')), join(home, 'aside')]
  renameSync(graph, aside)
  // What stands in the file's place cannot be read, as with a share that is not mounted yet.
  mkdirSync(graph)
  pointTo(dataDir(), 'first')
  expect(await network()).toBeNull()
  await soon(() => app.log.lines.some(({ event }) => event === 'roads-unreadable'))
  rmdirSync(graph)
  renameSync(aside, graph)
  expect(await after('first')).toBe('first')
})
