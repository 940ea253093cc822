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

const emptyNetwork = (lon: Float64Array, lat: Float64Array, height: Float32Array, edges: number): RoadNetwork => ({
  lon,
  lat,
  height,
  from: new Uint32Array(edges),
  to: new Uint32Array(edges),
  metres: new Float32Array(edges),
  kind: new Uint8Array(edges),
  allowed: new Uint8Array(edges),
  allowedBack: new Uint8Array(edges),
  kmh: new Uint8Array(edges),
})

/** The nodes a street leads to, in the order of the streets, and what number each has there. */
function numberNodes({ x, streets }: Town): { nodes: number[]; index: Int32Array } {
  const index = new Int32Array(x.length).fill(-1)
  const nodes: number[] = []
  const number = (node: number) => {
    if (index[node] === -1) index[node] = nodes.push(node) - 1
  }
  for (let n = 0; n < streets.length; n++) {
    number(streets[n]!.from)
    number(streets[n]!.to)
  }
  return { nodes, index }
}

/** The town's nodes in use and its streets, in columns. */
function networkOf(town: Town): RoadNetwork {
  const { nodes, index } = numberNodes(town)
  const { streets } = town
  const lon = new Float64Array(nodes.length)
  const lat = new Float64Array(nodes.length)
  const height = new Float32Array(nodes.length)
  for (let n = 0; n < nodes.length; n++) {
    const node = nodes[n]!
    const spot = toDegrees([town.x[node]!, town.y[node]!])
    lon[n] = spot[0]
    lat[n] = spot[1]
    height[n] = town.height[node]!
  }
  const network = emptyNetwork(lon, lat, height, streets.length)
  for (let edge = 0; edge < streets.length; edge++) {
    const street = streets[edge]!
    const from = index[street.from]!
    const to = index[street.to]!
    network.from[edge] = from
    network.to[edge] = to
    network.metres[edge] = metresBetween(lon[from]!, lat[from]!, lon[to]!, lat[to]!)
    network.kind[edge] = EDGE_KINDS.indexOf(street.kind)
    network.allowed[edge] = usersOf(street.kind)
    network.allowedBack[edge] = street.allowedBack
  }
  return network
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
