import type { Drawing } from '@/domain/places/roads/drawing'
import type { Rings } from '@/domain/places/roads/graph'
import { EDGE_KINDS } from '@/domain/places/roads/network'
import type { Lines } from '../network/lines'
import type { NodeTable } from '../network/node-table'
import type { Bounds } from '../pbf/header'
import { refused } from '../refusals'
import { clipLine, clipRing, isIn, ringArea, simplify, strip, type Place } from './geometry'
import { joinRings } from './join-rings'
import type { Area, Shapes } from './shapes'

/** Tolerances of the drawing, metres, and the smallest pond worth drawing, square metres. */
const ROAD_METRES = 3
const WATER_METRES = 5
const OUTLINE_METRES = 10
const SMALLEST_POND = 500

const placesOf = ({ lon, lat }: NodeTable, nodes: Iterable<number>): Place[] =>
  Array.from(nodes, (node): Place => [lon[node]! / 1e7, lat[node]! / 1e7])

interface Sheet {
  shapes: Shapes
  table: NodeTable
  bounds: Bounds
  /** Index of each way in the store, by id. */
  wayOf: Map<number, number>
}

/** Rings of an area as places, and how many of its lines do not close. */
function ringsOf(ids: readonly number[], { shapes, table, wayOf }: Sheet): { rings: Place[][]; open: number } {
  const lines = ids.flatMap((id) => {
    const way = wayOf.get(id)
    return way === undefined ? [] : table.runs(shapes.ways.nodes(way))
  })
  const { rings, open } = joinRings(lines)
  return { rings: rings.map((ring) => placesOf(table, ring)), open }
}

/** Clipped and simplified: outer ring first, then its islands; null when nothing worth drawing remains. */
function polygon(outer: Place[], inner: readonly Place[][], bounds: Bounds, metres: number): Place[][] | null {
  const drawn = (ring: Place[]) => simplify(clipRing(ring, bounds), metres)
  const islands = inner.filter((island) => isIn(outer, island[0]!))
  const [shore, ...rest] = [outer, ...islands]
    .map(drawn)
    .filter((ring, at) => at === 0 || (ring.length > 3 && ringArea(ring) >= SMALLEST_POND))
  return shore!.length > 3 && ringArea(shore!) >= SMALLEST_POND ? [shore!, ...rest] : null
}

function areaPolygons(
  area: Area,
  sheet: Sheet,
  { bounds, metres }: { bounds: Bounds; metres: number },
): { polygons: Rings; open: number } {
  const outer = ringsOf(area.outer, sheet)
  const inner = ringsOf(area.inner, sheet)
  const polygons = outer.rings.map((ring) => polygon(ring, inner.rings, bounds, metres))
  return { polygons: polygons.filter((rings) => rings !== null), open: outer.open + inner.open }
}

const byId = (a: Area, b: Area): number => a.id - b.id

/** Water: areas of several ways, ponds of one, and rivers without banks as strips. */
function waterOf(sheet: Sheet): { water: Rings; open: number } {
  const { shapes, table, bounds } = sheet
  const water: Rings = []
  let open = 0
  for (const area of [...shapes.water].sort(byId)) {
    const drawn = areaPolygons(area, sheet, { bounds, metres: WATER_METRES })
    water.push(...drawn.polygons)
    open += drawn.open
  }
  for (const way of shapes.ways.sorted()) {
    const shape = shapes.ways.what(way)
    for (const run of shape.water || shape.riverMetres > 0 ? table.runs(shapes.ways.nodes(way)) : []) {
      const places = placesOf(table, run)
      const closed = run[0] === run[run.length - 1] && run.length > 3
      if (shape.water && closed)
        water.push(...[polygon(places, [], bounds, WATER_METRES)].filter((ring) => ring !== null))
      else if (shape.riverMetres > 0)
        for (const part of clipLine(places, bounds))
          water.push([strip(simplify(part, WATER_METRES), shape.riverMetres)])
    }
  }
  return { water, open }
}

const boxOf = ([west, south, east, north]: Bounds): Rings => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
]

const EVERYWHERE: Bounds = [-180, -90, 180, 90]

/** The boundary asked for, whole even where it leaves the box; or the box. */
function outlineOf(sheet: Sheet, wanted: string | null): Rings {
  if (wanted === null) return boxOf(sheet.bounds)
  const found = [...sheet.shapes.outlines]
    .sort(byId)
    .map((area) => areaPolygons(area, sheet, { bounds: EVERYWHERE, metres: OUTLINE_METRES }))
  const whole = found.find(({ polygons, open }) => polygons.length > 0 && open === 0)
  if (whole) return whole.polygons
  throw refused(
    `文件里没有完整的行政边界“${wanted}”，请核对名称或编号，或不加 --outline。`,
    found.length > 0 ? 'outline incomplete' : 'outline not found',
  )
}

/** The base map, its roads one after the other: they are written as they come, millions are never held. */
export interface Sketch extends Omit<Drawing, 'roads'> {
  roads: Iterable<Drawing['roads'][number]>
  /** Shores that could not be closed, because the extract lacks a piece of them. */
  openShores: number
}

function* roadsOf(lines: Lines, table: NodeTable): Generator<Drawing['roads'][number]> {
  for (let line = 0; line < lines.length; line += 1) {
    const kind = EDGE_KINDS[lines.road(line).kind]!
    yield { kind, line: simplify(placesOf(table, lines.nodes(line)), ROAD_METRES) }
  }
}

/** Outline, water and roads within the bounds, simplified for drawing. */
export function draw(
  lines: Lines,
  table: NodeTable,
  shapes: Shapes,
  { bounds, outline }: { bounds: Bounds; outline: string | null },
): Sketch {
  const wayOf = new Map(shapes.ways.sorted().map((way) => [shapes.ways.id(way), way]))
  const sheet = { shapes, table, bounds, wayOf }
  const { water, open: openShores } = waterOf(sheet)
  return { bounds, outline: outlineOf(sheet, outline), water, roads: roadsOf(lines, table), openShores }
}
