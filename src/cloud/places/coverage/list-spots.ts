import { estimateMinutes, metresBetween } from '@/domain/places/distance-standard'
import type { SITE_CANDIDATES } from '@/contract/places/coverage'
import { minutesTo } from '@/domain/places/roads/searching/minutes-to'
import type { Site } from '@/domain/places/siting/sites'
import { evenSpots, spotsOnRoads, type Bounds } from '@/domain/places/siting/spots-on-roads'
import type { Point } from '@/domain/places/words'
import { pause, snapNear, type Ground, type GroundVillage } from './ground'

/** Spots compared at once; the bench holds an exact answer on so many to three seconds. */
const SPOTS_AT_MOST = 500
/** Villages searched from before somebody else is answered. */
const AT_A_TIME = 4

export type Spot = Site & { point: Point }

const keyOf = ({ lon, lat }: Point): string => `${lon.toFixed(6)},${lat.toFixed(6)}`

/** Where further points may stand. */
function listPoints({ villages, graph }: Ground, candidates: (typeof SITE_CANDIDATES)[number]): Point[] {
  const points = villages.map(({ point }) => point)
  if (candidates === 'villages' || points.length === 0) return points
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)]
  const bounds: Bounds = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
  return graph ? spotsOnRoads(graph, bounds, SPOTS_AT_MOST) : evenSpots(bounds, SPOTS_AT_MOST)
}

interface Asked {
  candidates: (typeof SITE_CANDIDATES)[number]
  minutes: number
  /** Villages that do not have the service yet. */
  lacking: readonly GroundVillage[]
}

/** Spots with the villages that each would bring in; searched from the villages, which is the way people go. */
export async function listSpots(ground: Ground, { candidates, minutes, lacking }: Asked): Promise<Spot[]> {
  const { graph, factor, pace } = ground
  const points = [...new Map(listPoints(ground, candidates).map((point) => [keyOf(point), point])).entries()]
  const spots = points.map(([key, point]) => ({ key, point, villages: [] as string[] }))
  const snaps = graph ? spots.map(({ point }) => snapNear(graph, point)) : []
  for (const [n, village] of lacking.entries()) {
    if (n % AT_A_TIME === 0) await pause()
    const found =
      graph && village.snap
        ? minutesTo(graph, village.snap, snaps, { factor, minutes, limit: minutes })
        : spots.map(({ point }) => estimateMinutes(metresBetween(village.point, point), pace))
    spots.forEach((spot, at) => {
      if (found[at]! <= minutes) spot.villages.push(village.code)
    })
  }
  return spots
}
