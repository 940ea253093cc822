import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { findSites as contract } from '@/contract/places/coverage'
import { ok, type Call } from '@/cloud/kernel/route'
import { metresBetween } from '@/domain/places/distance-standard'
import { arrange } from '@/domain/places/siting/sites'
import { SERVICES, type Point } from '@/domain/places/words'
import { openGround, type Ground } from './ground'
import { listSpots, type Spot } from './list-spots'
import { nearestMinutes } from './nearest-minutes'
import { certifySites } from './solving/certify-sites'
import { viewBasis, viewName } from './view-coverage'

type Found = Output<typeof contract>

function nearestVillage({ villages }: Ground, point: Point): Found['sites'][number]['near'] {
  const away = villages.map((village) => ({ village, metres: metresBetween(village.point, point) }))
  const [near] = away.sort((a, b) => a.metres - b.metres)
  return near ? { ...viewName(near.village), metres: Math.round(near.metres) } : null
}

/** The sites with most villages first; a village that two of them bring in stands with the first. */
function viewSites(ground: Ground, spots: readonly Spot[]): Found['sites'] {
  const seen = new Set<string>()
  return [...spots]
    .sort((a, b) => b.villages.length - a.villages.length || (a.key < b.key ? -1 : 1))
    .map(({ point, villages }) => {
      const own = ground.villages.filter(({ code }) => villages.includes(code) && !seen.has(code))
      for (const { code } of own) seen.add(code)
      return { point, near: nearestVillage(ground, point), villages: own.map(viewName) }
    })
}

/** Where more points of a service would bring most villages in. */
export async function findSites(
  { service, pace, minutes, sites: count, candidates }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Found>> {
  const ground = await openGround(ctx, pace)
  const nearest = await nearestMinutes(ground, ground.book.places)
  const column = SERVICES.indexOf(service)
  const lacking = ground.villages.filter((_, n) => (nearest[n]![column] ?? Infinity) > minutes)
  const spots = await listSpots(ground, { candidates, minutes, lacking })
  const sites = arrange(spots)
  const { chosen, gained, bound, solved } = await certifySites(sites, count)
  const byKey = new Map(spots.map((spot) => [spot.key, spot]))
  return ok({
    ...{ service, pace, minutes, basis: viewBasis(ground) },
    villages: ground.villages.length,
    within: ground.villages.length - lacking.length,
    candidates: spots.length,
    sites: viewSites(
      ground,
      chosen.map((site) => byKey.get(sites.keys[site]!)!),
    ),
    ...{ gained, bound, solved },
  })
}
