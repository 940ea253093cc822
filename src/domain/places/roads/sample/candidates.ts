import { dice, toMetres, type Spot } from './land/sheet'
import { SUBDISTRICTS } from './land/subdistricts'
import { nearestNode, type Town } from './town/town'
import type { SampleVillage } from './land/villages'

/** A spot where a place of the sample could be: beside a road, in a subdistrict's centre or next to a village. */
export interface SampleCandidate {
  subdistrict: string
  /** Code of the village it lies next to. */
  village: string
  central: boolean
  spot: Spot
}

/** Places in a subdistrict's centre, and how many of its villages have one besides. */
const CENTRAL = 3
const SHARE_OF_VILLAGES = 0.5

const nearestVillage = (villages: readonly SampleVillage[], [x, y]: Spot): SampleVillage =>
  villages.reduce((a, b) =>
    Math.hypot(b.spot[0] - x, b.spot[1] - y) < Math.hypot(a.spot[0] - x, a.spot[1] - y) ? b : a,
  )

/** A spot a few metres beside the road nearest to another. */
export function besideRoad(town: Town, [x, y]: Spot, seed: number): Spot {
  const node = nearestNode(town, x, y, 900)
  if (node === null) return [x, y]
  const angle = 2 * Math.PI * dice(seed, 41)
  const away = 8 + 10 * dice(seed, 43)
  return [town.x[node]! + away * Math.cos(angle), town.y[node]! + away * Math.sin(angle)]
}

/** About a hundred spots for places, those of a subdistrict's centre first. */
export function chooseCandidates(town: Town, villages: readonly SampleVillage[]): SampleCandidate[] {
  return SUBDISTRICTS.flatMap(({ code, lon, lat }, at) => {
    const own = villages.filter(({ subdistrict }) => subdistrict === code)
    const [x, y] = toMetres([lon, lat])
    const central = Array.from({ length: CENTRAL }, (_, n): Spot => {
      const angle = 2 * Math.PI * (n / CENTRAL + dice(at, n) / 4)
      return besideRoad(town, [x + 160 * Math.cos(angle), y + 160 * Math.sin(angle)], at * 31 + n)
    })
    const beside = own
      .filter((_, n) => Math.floor((n + 1) * SHARE_OF_VILLAGES) > Math.floor(n * SHARE_OF_VILLAGES))
      .map(({ spot }, n) => besideRoad(town, [spot[0] + 90, spot[1] - 60], at * 97 + n))
    return [...central, ...beside].map((spot, n) => ({
      subdistrict: code,
      village: nearestVillage(own, spot).code,
      central: n < CENTRAL,
      spot,
    }))
  })
}
