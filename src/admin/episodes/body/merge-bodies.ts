import type { EpisodeBody } from '@/contract/episodes'
import { placeKey, placesOf, samePlace, takePlace, type Place } from './places'

export type Side = 'mine' | 'theirs'

export interface ThreeWays {
  /** What both started from. */
  base: EpisodeBody
  mine: EpisodeBody
  theirs: EpisodeBody
}

export interface Comparison {
  /** Changed by both, differently: somebody must choose. */
  conflicts: Place[]
  /** Changed by the colleague only. */
  fromThem: Place[]
  /** Changed by me only, or by both alike. */
  fromMe: Place[]
}

/** Who changed what since the common start. */
export function compareThreeWays({ base, mine, theirs }: ThreeWays): Comparison {
  const comparison: Comparison = { conflicts: [], fromThem: [], fromMe: [] }
  for (const place of placesOf(base, mine, theirs)) {
    const iDid = !samePlace(base, mine, place)
    const theyDid = !samePlace(base, theirs, place)
    if (iDid && theyDid && !samePlace(mine, theirs, place)) comparison.conflicts.push(place)
    else if (iDid) comparison.fromMe.push(place)
    else if (theyDid) comparison.fromThem.push(place)
  }
  return comparison
}

/** Their body with my changes in it; where both changed the same place, the choice decides, mine unless said. */
export function mergeBodies(ways: ThreeWays, choices: Readonly<Record<string, Side>>): EpisodeBody {
  const { conflicts, fromMe } = compareThreeWays(ways)
  const kept = conflicts.filter((place) => choices[placeKey(place)] !== 'theirs')
  return [...fromMe, ...kept].reduce((body, place) => takePlace(body, place, ways.mine), ways.theirs)
}
