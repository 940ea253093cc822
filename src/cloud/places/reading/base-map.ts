import type { Result } from '@/contract/client'
import type { BaseMap, getBaseMap as contract } from '@/contract/places/reach'
import type { Output } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import { JsonText, ok, type Call } from '@/cloud/kernel/route'
import { openBook } from '../place-book'
import { openRoads } from '../roads/open-roads'

/** Around a single place, degrees: about 2 km. */
const MARGIN = 0.02

/** Without roads nothing is drawn; the map still shows the places. */
async function emptyBase(ctx: Context): Promise<BaseMap> {
  const { places, villages } = await openBook(ctx)
  const points = [...places, ...villages.values()].map(({ point }) => point)
  const lons = points.map(({ lon }) => lon)
  const lats = points.map(({ lat }) => lat)
  const bounds: BaseMap['bounds'] =
    points.length === 0
      ? [106.447, 29.555, 106.89, 29.681]
      : [Math.min(...lons) - MARGIN, Math.min(...lats) - MARGIN, Math.max(...lons) + MARGIN, Math.max(...lats) + MARGIN]
  return { version: 'empty', name: '', attribution: '', sample: false, bounds, outline: [], water: [], roads: [] }
}

/** Some hundred kilobytes, put into words once for each network. */
const texts = new WeakMap<BaseMap, JsonText<BaseMap>>()

export async function getBaseMap(
  _: object,
  { ctx }: Call,
): Promise<Result<Output<typeof contract> | JsonText<BaseMap>>> {
  const roads = await openRoads(ctx)
  if (!roads) return ok(await emptyBase(ctx))
  const text = texts.get(roads.base) ?? new JsonText<BaseMap>(JSON.stringify(roads.base))
  texts.set(roads.base, text)
  return ok(text)
}
