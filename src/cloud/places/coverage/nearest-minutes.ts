import { FARTHEST_MINUTES } from '@/contract/places/reach'
import { estimateMinutes, metresBetween } from '@/domain/places/distance-standard'
import type { NearestMinutes } from '@/domain/places/siting/coverage'
import { minutesToNearest } from '@/domain/places/siting/minutes-to-nearest'
import { SERVICES, type Point } from '@/domain/places/words'
import { roundUp } from '../reach/minute-source'
import { pause, snapNear, type Ground, type GroundVillage } from './ground'

export interface PlaceAt {
  /** Null for a point that is only supposed. */
  id: string | null
  point: Point
  services: readonly string[]
}

const shown = (minutes: number): number | null => {
  const rounded = roundUp(minutes)
  return rounded <= FARTHEST_MINUTES ? rounded : null
}

/** One search for each service, with room for others in between. */
async function alongRoads({ graph, villages, factor }: Ground, places: readonly PlaceAt[]): Promise<Float64Array[]> {
  if (!graph) return []
  const snaps = places.map(({ point }) => snapNear(graph, point))
  const columns: Float64Array[] = []
  for (const service of SERVICES) {
    const serving = snaps.filter((_, n) => places[n]!.services.includes(service))
    columns.push(
      minutesToNearest(
        graph,
        villages.map((village) => village.snap),
        serving,
        { factor },
      ),
    )
    await pause()
  }
  return columns
}

/** What the provider says; it does not know of points that are only supposed, these are estimated. */
const minutesBetween = ({ known, pace }: Ground, village: GroundVillage, { id, point }: PlaceAt): number => {
  if (village.source === 'minutes' && id !== null) return known.get(village.code)?.get(id) ?? Infinity
  return estimateMinutes(metresBetween(village.point, point), pace)
}

/** Minutes from each village to the nearest of these places, for each service in the order of SERVICES. */
export async function nearestMinutes(ground: Ground, places: readonly PlaceAt[]): Promise<NearestMinutes[]> {
  const columns = await alongRoads(ground, places)
  return ground.villages.map((village, n) => {
    if (village.source === 'roads') return columns.map((column) => shown(column[n]!))
    const minutes = places.map((place) => minutesBetween(ground, village, place))
    return SERVICES.map((service) =>
      shown(
        minutes.reduce(
          (least, one, at) => (places[at]!.services.includes(service) && one < least ? one : least),
          Infinity,
        ),
      ),
    )
  })
}
