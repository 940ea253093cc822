import { createHash } from 'node:crypto'
import type { BaseMap } from '@/contract/places/reach'
import type { Drawing } from '@/domain/places/roads/drawing'
import { EDGE_KINDS, type RoadSource } from '@/domain/places/roads/network'

/** A hundred-thousandth of a degree is about a metre: finer than a line is wide. */
const PER_DEGREE = 1e5

/** As the contract's `Lines`; points that fall on the one before are left out. */
export function packLine(line: readonly (readonly [number, number])[]): number[] {
  const packed: number[] = []
  let [lastX, lastY] = [0, 0]
  for (const [lon, lat] of line) {
    const [x, y] = [Math.round(lon * PER_DEGREE), Math.round(lat * PER_DEGREE)]
    if (packed.length > 0 && x === lastX && y === lastY) continue
    packed.push(x - lastX, y - lastY)
    ;[lastX, lastY] = [x, y]
  }
  return packed
}

const isLine = (packed: number[]): boolean => packed.length >= 4

/** What the phone draws, the important roads last. */
export function drawBase({ bounds, outline, water, roads }: Drawing, source: RoadSource): BaseMap {
  const byKind = new Map<string, number[][]>(EDGE_KINDS.toReversed().map((kind) => [kind, []]))
  for (const { kind, line } of roads) byKind.get(kind)?.push(packLine(line))
  const drawn = {
    bounds,
    outline: outline.flat().map(packLine).filter(isLine),
    water: water.flat().map(packLine).filter(isLine),
    roads: [...byKind].map(([kind, lines]) => ({ kind, lines: lines.filter(isLine) })).filter(({ lines }) => lines[0]),
  }
  const version = createHash('sha256').update(JSON.stringify(drawn)).digest('base64url').slice(0, 16)
  const { name, attribution, sample } = source
  return { version, name, attribution, sample, ...drawn }
}
