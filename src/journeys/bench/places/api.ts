import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BaseMap } from '@/contract/places/reach'
import { DRAWING, graphName, POINTER, roadsHome } from '@/cloud/places/roads/roads-folder'
import { buildGraph } from '@/domain/places/roads/building/build-graph'
import { writeGraph } from '@/domain/places/roads/file/write-graph'
import { MODES } from '@/domain/places/words'
import { startBuiltCloud, type BuiltCloud } from '../../built-cloud'
import type { Figure } from '../figures'
import { load } from '../load'
import { generatedRoads, seeded } from './generated-roads'

const NODES = 150_000
const [PLAIN_PER_SECOND, AREA_PER_SECOND] = [1000, 200]

/** Where the generated town and the sample's places overlap, degrees. */
const BOX = { west: 106.46, east: 106.6, south: 29.565, north: 29.6 }

const SOURCE = {
  ...{ name: 'bench', date: '2026-11-30', licence: 'MIT', attribution: 'generated', hash: 'bench', sample: false },
}

/** Puts a network where an import does, and waits until requests meet it. */
async function importGenerated({ dataDir, origin }: BuiltCloud): Promise<void> {
  const home = join(roadsHome(dataDir), 'bench')
  await mkdir(home, { recursive: true })
  const network = generatedRoads(NODES)
  for (const mode of MODES) await writeFile(join(home, graphName(mode)), writeGraph(buildGraph(network, mode), SOURCE))
  const { west, south, east, north } = BOX
  const drawing = { bounds: [west, south, east, north], outline: [], water: [], roads: [] }
  await writeFile(join(home, DRAWING), JSON.stringify(drawing))
  const pointer = join(roadsHome(dataDir), POINTER)
  await writeFile(`${pointer}.new`, JSON.stringify({ folder: 'bench' }))
  await rename(`${pointer}.new`, pointer)
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const reach = await ask(origin, { lon: BOX.west, lat: BOX.south }, false)
    if (reach.network?.name === SOURCE.name) return
    await new Promise((next) => setTimeout(next, 500))
  }
  throw new Error('The generated roads were not taken up.')
}

type Point = { lon: number; lat: number }
const bodyOf = (point: Point, area: boolean) => JSON.stringify({ origin: { point }, pace: 'walk', minutes: 15, area })
const HEADERS = { 'content-type': 'application/json' }

async function ask(origin: string, point: Point, area: boolean): Promise<{ network: Pick<BaseMap, 'name'> | null }> {
  const answer = await fetch(`${origin}/api/places/reach`, {
    method: 'POST',
    headers: HEADERS,
    body: bodyOf(point, area),
  })
  if (!answer.ok) throw new Error(`A search was answered with ${answer.status}.`)
  return (await answer.json()) as { network: Pick<BaseMap, 'name'> | null }
}

async function measure(cloud: BuiltCloud, on: string, area: boolean): Promise<Figure> {
  const random = seeded(area ? 11 : 7)
  const nextPost = () => {
    const lon = BOX.west + random() * (BOX.east - BOX.west)
    const lat = BOX.south + random() * (BOX.north - BOX.south)
    // The load writes lengths into the headers it is given.
    return { headers: { ...HEADERS }, body: bodyOf({ lon, lat }, area) }
  }
  const url = `${cloud.origin}/api/places/reach`
  // The first requests read the places and warm the code up.
  await load(url, { nextPost, seconds: 2 })
  const { perSecond, p99Ms, serverMicros } = await load(url, { nextPost, pid: cloud.pid() })
  const least = area ? AREA_PER_SECOND : PLAIN_PER_SECOND
  const cost = serverMicros ? `, ${Math.round(serverMicros)} µs of the server's processor each` : ''
  return {
    name: `Reach requests over HTTP ${area ? 'with the polygon' : 'without polygon'}, 15 min walking, 90 places, ${on}`,
    value: `${Math.round(perSecond).toLocaleString('en')}/s (99 % within ${p99Ms} ms${cost})`,
    promise: `≥ ${least.toLocaleString('en')}/s`,
    kept: perSecond >= least,
  }
}

/** The whole way of a search: HTTP, places, roads; caller and server on one machine. */
export async function measureReach(): Promise<Figure[]> {
  const cloud = await startBuiltCloud()
  try {
    await ask(cloud.origin, { lon: BOX.west, lat: BOX.south }, true)
    const sample = [await measure(cloud, 'the sample network', false), await measure(cloud, 'the sample network', true)]
    await importGenerated(cloud)
    const on = `a generated network of ${NODES.toLocaleString('en')} nodes, taken up while running`
    return [...sample, await measure(cloud, on, false), await measure(cloud, on, true)]
  } finally {
    await cloud.stop()
  }
}
