import type { Context } from '@/cloud/kernel/context'
import { PACE_FACTORS } from '@/domain/places/roads/constants'
import type { RoadGraph, Snap } from '@/domain/places/roads/graph'
import { snap } from '@/domain/places/roads/searching/snap'
import { modeOf, type Pace, type Point } from '@/domain/places/words'
import { openBook, type PlaceBook, type VillageAt } from '../place-book'
import { selectProviders, type Provider } from '../reach/minutes.repo'
import { openRoads } from '../roads/open-roads'
import type { Roads } from '../roads/roads'
import { selectAllMinutes } from './coverage.repo'

/** Beyond this the network says nothing about a point; the same as for residents (`by-roads.ts`). */
const ON_THE_NETWORK_METRES = 2000

/** Whose minutes count for a village; the same choice as for residents (`find-reach.ts`). */
export type Source = 'roads' | 'minutes' | 'distance'

export interface GroundVillage extends VillageAt {
  source: Source
  /** On the roads of this pace; null where they are not asked. */
  snap: Snap | null
}

/** Everything that coverage and siting at one pace rest on. */
export interface Ground {
  pace: Pace
  factor: number
  book: PlaceBook
  roads: Roads | null
  graph: RoadGraph | null
  /** Minutes by village, then by place, where a provider has worked them out. */
  known: ReadonlyMap<string, ReadonlyMap<string, number>>
  provider: Provider | null
  /** In the order of their codes. */
  villages: GroundVillage[]
}

/** Somebody else is answered in between. */
export const pause = (): Promise<void> => new Promise((next) => void setImmediate(next))

export function snapNear(graph: RoadGraph, point: Point): Snap | null {
  const found = snap(graph, point)
  return found && found.metres <= ON_THE_NETWORK_METRES ? found : null
}

async function readKnown(ctx: Context, pace: Pace, { byId }: PlaceBook) {
  const provider = (await selectProviders(ctx.db.orm)).find((one) => one.pace === pace) ?? null
  const known = new Map<string, Map<string, number>>()
  if (!provider) return { provider, known }
  for (const { village, place, minutes } of await selectAllMinutes(ctx.db.orm, pace)) {
    const own = known.get(village) ?? new Map<string, number>()
    known.set(village, own)
    if (byId.has(place)) own.set(place, minutes)
  }
  return { provider, known }
}

export async function openGround(ctx: Context, pace: Pace): Promise<Ground> {
  const [book, roads] = [await openBook(ctx), await openRoads(ctx)]
  const { provider, known } = await readKnown(ctx, pace, book)
  const graph = roads ? roads.graphs[modeOf(pace)] : null
  const sourceOf = (code: string, on: Snap | null): Source => {
    if (on && !(roads!.source.sample && known.has(code))) return 'roads'
    return known.has(code) ? 'minutes' : 'distance'
  }
  const villages = [...book.villages.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map((village) => {
      const on = graph ? snapNear(graph, village.point) : null
      const source = sourceOf(village.code, on)
      return { ...village, source, snap: source === 'roads' ? on : null }
    })
  return { pace, factor: PACE_FACTORS[pace], book, roads, graph, known, provider, villages }
}
