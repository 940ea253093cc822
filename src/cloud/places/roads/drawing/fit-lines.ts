import { EDGE_KINDS, type EdgeKind } from '@/domain/places/roads/network'
import type { Drawing } from '@/domain/places/roads/drawing'
import { simplify } from '../importing/drawing/geometry'
import { joinIslands, type Ring } from './join-islands'

/** A hundred-thousandth of a degree is about a metre: finer than a line is wide. */
const PER_DEGREE = 1e5

/** What a phone fetches of it, before it is compressed. */
export const BASE_BYTES = 1_000 * 1024

export interface Lines {
  outline: number[][]
  water: number[][]
  roads: { kind: string; lines: number[][] }[]
}

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

const isLine = (packed: readonly number[]): boolean => packed.length >= 4

const SMALL: EdgeKind[] = ['service', 'track']
const PATHS: EdgeKind[] = [...SMALL, 'path', 'footway', 'cycleway', 'pedestrian']
const STREETS: EdgeKind[] = [...PATHS, 'steps', 'lift', 'residential']

/** How coarse, in metres, and without what: each step draws less than the one before. */
const STEPS: { metres: number; without: EdgeKind[] }[] = [
  { metres: 0, without: [] },
  { metres: 6, without: [] },
  { metres: 12, without: [] },
  { metres: 12, without: SMALL },
  { metres: 15, without: PATHS },
  { metres: 25, without: PATHS },
  { metres: 25, without: STREETS },
  { metres: 50, without: STREETS },
  { metres: 50, without: [...STREETS, 'tertiary'] },
  { metres: 100, without: [...STREETS, 'tertiary', 'secondary'] },
  { metres: 250, without: [...STREETS, 'tertiary', 'secondary', 'primary'] },
]

/** Characters of a whole number with its sign, and the comma behind it. */
function width(value: number): number {
  const size = value < 0 ? -value : value
  const sign = value < 0 ? 1 : 0
  return sign + (size < 10 ? 2 : size < 100 ? 3 : size < 1000 ? 4 : size < 10_000 ? 5 : 9)
}
const weigh = (lines: readonly number[][]): number =>
  lines.reduce((sum, line) => line.reduce((all, value) => all + width(value), sum + 3), 0)

/** Lines worked on before somebody else is answered: a big town takes a second. */
const AT_A_TIME = 1000

async function map<T, R>(items: readonly T[], change: (item: T) => R): Promise<R[]> {
  const changed: R[] = []
  for (const [n, item] of items.entries()) {
    if (n % AT_A_TIME === 0) await new Promise<void>((next) => void setImmediate(next))
    changed.push(change(item))
  }
  return changed
}

interface Sketch {
  outline: Ring[]
  /** Shores, each followed by those of its islands. */
  water: Ring[][]
  roads: [EdgeKind, Ring[]][]
}

async function coarser({ outline, water, roads }: Sketch, metres: number): Promise<Sketch> {
  const less = (line: Ring): Ring => simplify(line, metres)
  const coarse: Sketch = {
    outline: await map(outline, less),
    water: await map(water, (rings) => rings.map(less)),
    roads: [],
  }
  for (const [kind, lines] of roads) coarse.roads.push([kind, await map(lines, less)])
  return coarse
}

async function pack({ outline, water, roads }: Sketch): Promise<Lines> {
  const packed = async (lines: readonly Ring[]) => (await map(lines, packLine)).filter(isLine)
  const lines: Lines = { outline: await packed(outline), water: await packed(water.map(joinIslands)), roads: [] }
  for (const [kind, ways] of roads) lines.roads.push({ kind, lines: await packed(ways) })
  return { ...lines, roads: lines.roads.filter((one) => one.lines.length > 0) }
}

/**
 * The lines of a drawing, whole if they weigh no more than `most` bytes, else with fewer bends and without the smallest
 * ways: what a town is known by, its water and main roads, is drawn to the last. The important classes come last.
 */
export async function fitLines(drawing: Drawing, most: number): Promise<Lines> {
  const byKind = new Map<EdgeKind, Ring[]>(EDGE_KINDS.toReversed().map((kind) => [kind, []]))
  for (const { kind, line } of drawing.roads) byKind.get(kind)?.push(line)
  let sketch: Sketch = { outline: drawing.outline.flat(), water: drawing.water, roads: [...byKind] }
  let fitted: Lines = { outline: [], water: [], roads: [] }
  let fineness = 0
  for (const { metres, without } of STEPS) {
    sketch.roads = sketch.roads.filter(([kind]) => !without.includes(kind))
    if (metres > fineness) sketch = await coarser(sketch, metres)
    fineness = metres
    fitted = await pack(sketch)
    const weights = [fitted.outline, fitted.water, ...fitted.roads.map(({ lines }) => lines)].map(weigh)
    if (weights.reduce((sum, bytes) => sum + bytes) <= most) break
  }
  return fitted
}
