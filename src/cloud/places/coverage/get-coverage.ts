import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { Coverage, getCoverage as contract } from '@/contract/places/coverage'
import { ok, type Call } from '@/cloud/kernel/route'
import { openGround } from './ground'
import { nearestMinutes } from './nearest-minutes'
import { viewCoverage } from './view-coverage'

/** The district as it is. */
export async function getCoverage(
  { pace, minutes }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Coverage>> {
  const ground = await openGround(ctx, pace)
  const { places } = ground.book
  return ok(await viewCoverage(ctx, ground, { places, nearest: await nearestMinutes(ground, places), minutes }))
}
