import { stat } from 'node:fs/promises'
import type { RoadNetwork } from '@/domain/places/roads/network'
import { nodeHeights } from './dem/node-heights'
import { openDem } from './dem/open-dem'
import { draw, type Sketch } from './drawing/draw'
import { isWithin } from './drawing/geometry'
import { SHAPE_KEYS, Shapes } from './drawing/shapes'
import { edgesOf } from './network/edges'
import { Growing, SortedIds } from './network/growing'
import { linesOf, type Lines } from './network/lines'
import { makeNetwork } from './network/make-network'
import { NodeTable } from './network/node-table'
import { WayStore } from './network/way-store'
import type { Bounds } from './pbf/header'
import { openPbf, type PbfFile } from './pbf/open-pbf'
import { refused } from './refusals'
import { readRoad, type Road } from './rules/read-road'

/** What is to be imported: an extract, heights, the box (degrees) to keep, and a boundary to draw, by name or number. */
export interface Wanted {
  file: string
  dem: string | null
  clip: Bounds | null
  outline: string | null
}

/** Who is told how far the work is; `share` from 0 to 1 within a step. */
export interface Steps {
  step: (name: string) => void
  share: (share: number) => void
}

export interface RoadFile {
  network: RoadNetwork
  openShores: number
  /** Civil date (UTC) of the data. */
  date: string
  hash: string
  demHash: string | null
}

const ROAD_KEYS = ['highway', 'route'] as const
const NODE_KEYS = new Set(['barrier', 'kerb', 'highway'])
const RELATION_KEYS = new Set<string>([...SHAPE_KEYS, 'type'])
const WAY_KEYS = new Set<string>([...SHAPE_KEYS, ...ROAD_KEYS])
const MOST_CLIPPED = 40_000_000

interface Reading {
  file: PbfFile
  wanted: Wanted
  steps: Steps
}

const following =
  ({ file, steps }: Reading) =>
  (bytes: number) =>
    steps.share(bytes / file.fileBytes)

const degrees = (lon: number, lat: number): [number, number] => [lon / 1e7, lat / 1e7]

/** First reading: areas of several ways, and with --clip the nodes that lie within. */
async function readAreas(reading: Reading, shapes: Shapes): Promise<SortedIds | null> {
  const { clip } = reading.wanted
  const within = new Growing(Float64Array, MOST_CLIPPED)
  const node = (id: number, lon: number, lat: number) => {
    if (isWithin(clip!, degrees(lon, lat))) within.push(id)
  }
  reading.steps.step('areas')
  await reading.file.scan(
    { keys: RELATION_KEYS, relation: (...told) => shapes.relation(...told), ...(clip ? { node } : {}) },
    following(reading),
  )
  return clip ? new SortedIds(within.view()) : null
}

/** Second reading: roads, and what else is drawn. */
async function readWays(reading: Reading, shapes: Shapes, within: SortedIds | null): Promise<WayStore<Road>> {
  const roads = new WayStore<Road>()
  reading.steps.step('ways')
  await reading.file.scan(
    {
      keys: WAY_KEYS,
      way: (id, tags, refs) => {
        const road = readRoad(tags)
        shapes.way(id, tags, refs)
        if (!road) return
        const nodes = refs()
        if (!within || nodes.some((ref) => within.find(ref) >= 0)) roads.add(id, road, nodes)
      },
    },
    following(reading),
  )
  return roads
}

/** Third reading: the nodes that roads and shapes need. Returns the latest instant (ms) a node was touched, or 0. */
async function readNodes(reading: Reading, table: NodeTable): Promise<number> {
  let latest = 0
  reading.steps.step('nodes')
  await reading.file.scan(
    {
      keys: NODE_KEYS,
      node: (...told) => table.put(...told),
      touched: (at) => {
        if (at > latest) latest = at
      },
    },
    following(reading),
  )
  return latest
}

function boundsOf(lines: Lines, { lon, lat }: NodeTable): Bounds {
  const bounds: Bounds = [180, 90, -180, -90]
  const nodes = lines.allNodes
  for (let at = 0; at < nodes.length; at += 1) {
    const [x, y] = degrees(lon[nodes[at]!]!, lat[nodes[at]!]!)
    if (x < bounds[0]) bounds[0] = x
    if (y < bounds[1]) bounds[1] = y
    if (x > bounds[2]) bounds[2] = x
    if (y > bounds[3]) bounds[3] = y
  }
  return bounds
}

/** Refs of roads and shapes in one column. */
function allRefs(roads: WayStore<Road>, shapes: Shapes): Float64Array {
  const refs = new Float64Array(roads.refs.length + shapes.ways.refs.length)
  refs.set(roads.refs)
  refs.set(shapes.ways.refs, roads.refs.length)
  return refs
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
const isDay = (at: number | null): at is number => at !== null && at > 0 && at < 4_102_444_800_000

/** Keeps the drawing; called once, before the network is handed over, so that both are never held together. */
export type KeepSketch = (sketch: Sketch) => Promise<void>

async function read(reading: Reading, keep: KeepSketch): Promise<RoadFile> {
  const { file, wanted, steps } = reading
  const { clip, outline } = wanted
  const shapes = new Shapes(outline)
  const within = await readAreas(reading, shapes)
  const roads = await readWays(reading, shapes, within)
  const table = new NodeTable(allRefs(roads, shapes))
  const touched = await readNodes(reading, table)
  steps.step('network')
  const isInside = (node: number) => isWithin(clip!, degrees(table.lon[node]!, table.lat[node]!))
  const lines = linesOf(roads, table, clip ? isInside : null)
  if (lines.length === 0)
    throw refused('文件里没有可以走的道路，请核对文件和 --clip 的范围（西,南,东,北）。', 'no roads')
  const extent = boundsOf(lines, table)
  const dem = wanted.dem === null ? null : await openDem(wanted.dem, extent)
  const network = makeNetwork(edgesOf(lines, table), table, nodeHeights(lines, table, dem?.grid ?? null))
  steps.step('drawing')
  const sketch = draw(lines, table, shapes, { bounds: clip ?? file.header.bounds ?? extent, outline })
  await keep(sketch)
  const stamps = [file.header.stampedAt, touched, (await stat(wanted.file)).mtimeMs]
  return {
    network,
    openShores: sketch.openShores,
    date: dayOf(stamps.find(isDay) ?? 0),
    hash: file.hash(),
    demHash: dem?.hash ?? null,
  }
}

/** A network from a file. */
export async function readRoadFile(wanted: Wanted, steps: Steps, keep: KeepSketch): Promise<RoadFile> {
  const file = await openPbf(wanted.file)
  try {
    return await read({ file, wanted, steps }, keep)
  } finally {
    await file.close()
  }
}
