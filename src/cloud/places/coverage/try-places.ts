import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { tryPlaces as contract } from '@/contract/places/coverage'
import { ok, type Call } from '@/cloud/kernel/route'
import { changesBetween } from '@/domain/places/siting/coverage'
import { openGround } from './ground'
import { nearestMinutes, type PlaceAt } from './nearest-minutes'
import { viewCoverage, viewName } from './view-coverage'

/** The district as it would be, beside the one that is; reads only. */
export async function tryPlaces(
  { pace, minutes, places: supposed, without }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  const ground = await openGround(ctx, pace)
  const left: PlaceAt[] = ground.book.places.filter(({ id }) => !without.includes(id))
  const places = [...left, ...supposed.map((place) => ({ ...place, id: null }))]
  const before = await nearestMinutes(ground, ground.book.places)
  const nearest = await nearestMinutes(ground, places)
  return ok({
    coverage: await viewCoverage(ctx, ground, { places, nearest, minutes }),
    changes: changesBetween(before, nearest).map(({ village, ...change }) => ({
      ...viewName(ground.villages[village]!),
      ...change,
    })),
  })
}
