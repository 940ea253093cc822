import { isInside } from '../../inside'
import { outlineRing } from './rivers'
import { toDegrees, toMetres, type Spot } from './sheet'
import { SUBDISTRICTS } from './subdistricts'
import type { Terrain } from './terrain'

/** A village or community of the sample. */
export interface SampleVillage {
  code: string
  subdistrict: string
  spot: Spot
}

/** Villages keep this far from the water and from the outline, metres. */
const FROM_BANK = 130
const FROM_OUTLINE = 220

const GOLDEN_TURN = Math.PI * (3 - Math.sqrt(5))

/** Whether a spot lies well within the outline and on dry land. */
function isHabitable(terrain: Terrain, outline: readonly [number, number][], [x, y]: Spot): boolean {
  if (terrain.shoreAt(x, y) < FROM_BANK) return false
  return [0, 1, 2, 3, 4, 5].every((turn) => {
    const angle = (turn * Math.PI) / 3
    const beside: Spot = [x + FROM_OUTLINE * Math.cos(angle), y + FROM_OUTLINE * Math.sin(angle)]
    return terrain.shoreAt(...beside) < 0 || isInside(outline, toDegrees(beside))
  })
}

/** Strews the villages of every subdistrict around its centre like seeds of a sunflower, on dry land. */
export function strewVillages(terrain: Terrain): SampleVillage[] {
  // Every fifth point says well enough what lies 220 m within.
  const outline = outlineRing().filter((_, n) => n % 5 === 0)
  return SUBDISTRICTS.flatMap(({ code, lon, lat, wide, high, villages }) => {
    const codes = villages.split(' ')
    const [x, y] = toMetres([lon, lat])
    const spots: Spot[] = []
    for (let n = 0; spots.length < codes.length && n < 40 * codes.length; n++) {
      const far = Math.sqrt((n + 0.5) / codes.length)
      const spot: Spot = [x + wide * far * Math.cos(n * GOLDEN_TURN), y + high * far * Math.sin(n * GOLDEN_TURN)]
      if (isHabitable(terrain, outline, spot)) spots.push(spot)
    }
    return spots.map((spot, n) => ({ code: code + codes[n]!, subdistrict: code, spot }))
  })
}
