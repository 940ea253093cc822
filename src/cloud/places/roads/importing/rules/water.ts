import type { Tags } from '../pbf/block'

/** Water that has a shore: lakes, banks of rivers, reservoirs. */
export const isWaterArea = (tags: Tags): boolean =>
  tags.get('natural') === 'water' ||
  ['riverbank', 'dock'].includes(tags.get('waterway') ?? '') ||
  ['reservoir', 'basin'].includes(tags.get('landuse') ?? '')

/** Widths of rivers that are only drawn as a line and do not say how wide they are, metres: our assumption. */
const USUAL_METRES: Record<string, number> = { river: 12, canal: 8 }
const WIDEST_METRES = 400

/** How wide a river is drawn; 0 when it is none, or runs below ground. Example: waterway=river, width=35 → 35. */
export function riverMetres(tags: Tags): number {
  const usual = USUAL_METRES[tags.get('waterway') ?? ''] ?? 0
  if (usual === 0 || (tags.get('tunnel') ?? 'no') !== 'no') return 0
  const said = Number(/^(\d+(?:\.\d+)?)\s*m?$/.exec(tags.get('width') ?? '')?.[1] ?? usual)
  return Math.min(said, WIDEST_METRES)
}
