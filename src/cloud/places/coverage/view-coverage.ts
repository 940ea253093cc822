import type { Coverage, CoverageBasis } from '@/contract/places/coverage'
import type { Context } from '@/cloud/kernel/context'
import { readSubdistricts } from '@/cloud/district/read-district'
import { villageName } from '@/domain/district/village-name'
import { shareWithin, type NearestMinutes } from '@/domain/places/siting/coverage'
import type * as v from 'valibot'
import type { VillageAt } from '../place-book'
import type { Ground } from './ground'
import type { PlaceAt } from './nearest-minutes'

export const viewName = ({ code, name, subdistrict }: VillageAt) => ({ code, name, subdistrict })

function viewNetwork({ roads, provider }: Ground, uses: (source: string) => boolean) {
  if (roads && uses('roads')) {
    const { name, date, attribution, sample } = roads.source
    return { name, date, attribution, sample }
  }
  if (!provider || !uses('minutes')) return null
  const { provider: name, day: date } = provider
  return { name, date, attribution: `分钟数由${name}提供`, sample: false }
}

/** What the minutes rest on, to be said beside them. */
export function viewBasis(ground: Ground): v.InferOutput<typeof CoverageBasis> {
  const counts = new Map<string, number>()
  for (const { source } of ground.villages) counts.set(source, (counts.get(source) ?? 0) + 1)
  const sources = [...counts].map(([source, villages]) => ({ source, villages }))
  return {
    sources: sources.sort((a, b) => b.villages - a.villages),
    network: viewNetwork(ground, (source) => counts.has(source)),
  }
}

async function listUnplaced(ctx: Context, { book }: Ground): Promise<Coverage['unplaced']> {
  return (await readSubdistricts(ctx.config)).flatMap(({ name: subdistrict, villages }) =>
    villages
      .filter(({ code }) => !book.villages.has(code))
      .map(({ code, name }) => ({ code, name: villageName(name), subdistrict })),
  )
}

/** The answer for one set of places. */
export async function viewCoverage(
  ctx: Context,
  ground: Ground,
  { places, nearest, minutes }: { places: readonly PlaceAt[]; nearest: readonly NearestMinutes[]; minutes: number },
): Promise<Coverage> {
  const { villages } = ground
  return {
    pace: ground.pace,
    minutes,
    basis: viewBasis(ground),
    services: shareWithin(nearest, minutes).map(({ service, within, share, gaps }) => ({
      ...{ service, within, share },
      places: places.filter(({ services }) => services.includes(service)).length,
      gaps: gaps.map((village) => villages[village]!.code),
    })),
    villages: villages.map((village, n) => ({
      ...viewName(village),
      ...{ point: village.point, source: village.source, minutes: [...nearest[n]!] },
    })),
    unplaced: await listUnplaced(ctx, ground),
    sample: villages.some(({ sample }) => sample) || (ground.roads?.source.sample ?? false),
  }
}
