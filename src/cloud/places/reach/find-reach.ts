import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { findReach as contract, Origin, Reach } from '@/contract/places/reach'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { openBook, type PlaceBook } from '../place-book'
import { openRoads } from '../roads/open-roads'
import { byDistance } from './by-distance'
import { byMinutes } from './by-minutes'
import { byRoads } from './by-roads'
import type { MinuteSource, Start } from './minute-source'

/** Null for a village, subdistrict or place nobody knows, or whose point nobody has entered. */
function findStart(book: PlaceBook, origin: Origin): Start | null {
  if ('point' in origin) return { name: null, point: origin.point, village: null }
  if ('village' in origin) {
    const village = book.villages.get(origin.village)
    return village ? { name: village.name, point: village.point, village: origin.village } : null
  }
  const known = 'place' in origin ? book.byId.get(origin.place) : book.subdistricts.get(origin.subdistrict)
  return known ? { name: known.name, point: known.point, village: null } : null
}

/**
 * Who is asked, in this order: imported roads; minutes that the bureau has from a provider; the made-up roads of the
 * sample, which must not outdo real minutes; the distance standard, which always has an answer.
 */
async function sourcesFor(ctx: Context, book: PlaceBook): Promise<MinuteSource[]> {
  const roads = await openRoads(ctx)
  const minutes = byMinutes(ctx, book)
  if (!roads) return [minutes, byDistance(book)]
  const along = byRoads(roads, book)
  return [...(roads.source.sample ? [minutes, along] : [along, minutes]), byDistance(book)]
}

const NOWHERE = '没有登记这个地方的位置，请换一个地方，或在地图上点一下。'

/** Minutes to the places. The origin is used for this one answer; it is neither kept nor logged. */
export async function findReach({ origin, ...asked }: Parsed<typeof contract>, { ctx }: Call): Promise<Result<Reach>> {
  const book = await openBook(ctx)
  const start = findStart(book, origin)
  if (!start) return refuse('not-found', { message: NOWHERE })
  for (const source of await sourcesFor(ctx, book)) {
    const reach = await source({ start, ...asked })
    if (reach) return ok(reach)
  }
  return refuse('unavailable')
}
