import type { Drawing } from '../drawing'
import { metresBetween } from '../geo'
import { linesOf } from '../lines-of'
import { EDGE_KINDS, type RoadNetwork, type RoadSource } from '../network'
import { besideRoad, chooseCandidates } from './candidates'
import { dropIslands, joinPieces } from './town/joining'
import { buildMainRoads, planRoads } from './town/main-roads'
import { outlineRing, waterRings } from './land/rivers'
import { BOX, toDegrees, type Spot } from './land/sheet'
import { layLanes, layStreets } from './town/streets'
import { makeTerrain, type Terrain } from './land/terrain'
import { newTown, usersOf, type Town } from './town/town'
import { strewVillages, type SampleVillage } from './land/villages'

/** The invented city: roads, what to draw, and where its villages and places lie. */
export interface SampleCity {
  network: RoadNetwork
  source: RoadSource
  drawing: Drawing
  villages: { code: string; subdistrict: string; lon: number; lat: number }[]
  candidates: { subdistrict: string; village: string; central: boolean; lon: number; lat: number }[]
}

export const SAMPLE_SOURCE: RoadSource = {
  name: '演示路网',
  date: '2026-11-30',
  licence: 'MIT',
  attribution: '演示路网，道路与地形均为虚构',
  hash: 'sample-1',
  sample: true,
}

/** The town's nodes in use and its streets, in columns. */
function networkOf(town: Town): RoadNetwork {
  const index = new Int32Array(town.x.length).fill(-1)
  const nodes: number[] = []
  for (const { from, to } of town.streets)
    for (const node of [from, to]) if (index[node] === -1) index[node] = nodes.push(node) - 1
  const places = nodes.map((node) => toDegrees([town.x[node]!, town.y[node]!]))
  const { streets } = town
  const from = Uint32Array.from(streets, (street) => index[street.from]!)
  const to = Uint32Array.from(streets, (street) => index[street.to]!)
  return {
    lon: Float64Array.from(places, ([lon]) => lon),
    lat: Float64Array.from(places, ([, lat]) => lat),
    height: Float32Array.from(nodes, (node) => town.height[node]!),
    from,
    to,
    metres: Float32Array.from(from, (a, n) => metresBetween(...places[a]!, ...places[to[n]!]!)),
    kind: Uint8Array.from(streets, ({ kind }) => EDGE_KINDS.indexOf(kind)),
    allowed: Uint8Array.from(streets, ({ kind }) => usersOf(kind)),
    allowedBack: Uint8Array.from(streets, ({ allowedBack }) => allowedBack),
    kmh: new Uint8Array(streets.length),
  }
}

/** Lays the town out: great roads, streets, lanes; whatever hangs together. */
function layTown(terrain: Terrain, villages: readonly SampleVillage[]): Town {
  const town = newTown(terrain)
  const spots = villages.map(({ spot }) => spot)
  buildMainRoads(town, planRoads(terrain, spots))
  layStreets(town, villages)
  layLanes(town)
  joinPieces(town)
  dropIslands(town)
  return town
}

/** A thing with its spot in degrees. */
function placed<T extends { spot: Spot }>({ spot, ...rest }: T): Omit<T, 'spot'> & { lon: number; lat: number } {
  const [lon, lat] = toDegrees(spot)
  return { ...rest, lon, lat }
}

/**
 * A hill city on two rivers that exists nowhere: streets along the contours, stairways between them, bridges, two
 * ferries, its own heights; 132 villages by their real codes at invented places. The same every time.
 */
export function sampleNetwork(): SampleCity {
  const terrain = makeTerrain()
  const villages = strewVillages(terrain)
  const town = layTown(terrain, villages)
  const network = networkOf(town)
  return {
    network,
    source: SAMPLE_SOURCE,
    drawing: {
      bounds: [BOX.west, BOX.south, BOX.east, BOX.north],
      outline: [[outlineRing()]],
      water: waterRings(),
      roads: linesOf(network),
    },
    villages: villages.map((village, n) => placed({ ...village, spot: besideRoad(town, village.spot, n) })),
    candidates: chooseCandidates(town, villages).map(placed),
  }
}
