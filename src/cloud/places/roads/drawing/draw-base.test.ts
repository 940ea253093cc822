import type { BaseMap } from '@/contract/places/reach'
import type { Drawing } from '@/domain/places/roads/drawing'
import { EDGE_KINDS } from '@/domain/places/roads/network'
import { decodeLine } from '@/domain/places/circle/decode-lines'
import { drawBase } from './draw-base'
import { BASE_BYTES } from './fit-lines'

const source = { name: '示例', date: '2026-11-01', licence: 'ODbL', attribution: '©', hash: 'h', sample: false }
const nothing: Drawing = { bounds: [106.4, 29.5, 106.9, 29.7], outline: [], water: [], roads: [] }

type Ring = [number, number][]
const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const turned = (ring: Ring): Ring => [...ring].reverse()

/** How often rings turn around a point: what canvas and SVG fill by `nonzero`. */
function turns(rings: readonly Ring[], [x, y]: [number, number]): number {
  let sum = 0
  for (const ring of rings)
    for (let at = 1; at < ring.length; at++) {
      const [[ax, ay], [bx, by]] = [ring[at - 1]!, ring[at]!]
      const left = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
      if (ay <= y && by > y && left > 0) sum += 1
      if (ay > y && by <= y && left < 0) sum -= 1
    }
  return sum
}
const isWater = async (water: Drawing['water'], point: [number, number]): Promise<boolean> =>
  turns((await drawBase({ ...nothing, water }, source)).water.map(decodeLine), point) !== 0

describe('water', () => {
  const shore = square(106.5, 29.6, 0.01)
  const islands = [square(106.502, 29.602, 0.002), square(106.506, 29.606, 0.002)]

  test.each([
    ['as they come', [shore, ...islands]],
    ['the shore turned', [turned(shore), ...islands]],
    ['the islands turned', [shore, ...islands.map(turned)]],
    ['all turned', [shore, ...islands].map(turned)],
  ])('islands in a lake are land, whichever way their shores run: %s', async (_, lake) => {
    expect(await isWater([lake], [106.5011, 29.6011])).toBe(true)
    expect(await isWater([lake], [106.5051, 29.6049])).toBe(true)
    expect(await isWater([lake], [106.5031, 29.6029])).toBe(false)
    expect(await isWater([lake], [106.5071, 29.6069])).toBe(false)
    expect((await drawBase({ ...nothing, water: [lake] }, source)).water).toHaveLength(1)
  })

  it('where two waters lie above one another is water, and so is a pond on an island', async () => {
    expect(await isWater([[shore], [turned(square(106.505, 29.605, 0.01))]], [106.5081, 29.6079])).toBe(true)
    expect(await isWater([[shore, islands[0]!], [square(106.5025, 29.6025, 0.001)]], [106.5031, 29.6029])).toBe(true)
  })
})

/** A town of so many streets of each class, each with so many bends. */
function town(streets: number, bends: number): Drawing {
  const roads = EDGE_KINDS.flatMap((kind, k) =>
    Array.from({ length: streets }, (_, n): Drawing['roads'][number] => ({
      kind,
      line: Array.from({ length: bends }, (_bend, at): [number, number] => [
        106.4 + ((n * 37 + k * 11) % 500) / 1000 + at * 0.0004,
        29.5 + ((n * 53 + k * 7) % 200) / 1000 + Math.sin(at * 1.7 + n) * 0.00005,
      ]),
    })),
  )
  return { ...nothing, roads }
}
const bytesOf = (base: BaseMap) => Buffer.byteLength(JSON.stringify(base))
const kindsOf = (base: BaseMap) => base.roads.map(({ kind }) => kind)

describe('what a phone can carry', () => {
  it('a small town is drawn whole', async () => {
    const base = await drawBase(town(20, 12), source)
    expect(kindsOf(base)).toEqual(EDGE_KINDS.toReversed())
    expect(base.roads[0]!.lines[0]).toHaveLength(24)
  })

  it('a bigger one has fewer bends and still all of its ways', async () => {
    const base = await drawBase(town(300, 30), source)
    expect(bytesOf(base)).toBeLessThanOrEqual(BASE_BYTES)
    expect(kindsOf(base)).toEqual(EDGE_KINDS.toReversed())
  })

  it('a huge one goes without its smallest ways and keeps its main roads', async () => {
    const base = await drawBase(town(3000, 8), source)
    expect(bytesOf(base)).toBeLessThanOrEqual(BASE_BYTES)
    expect(kindsOf(base)).toEqual(expect.arrayContaining(['primary', 'trunk', 'motorway']))
    expect(kindsOf(base)).not.toContain('service')
  })
})
