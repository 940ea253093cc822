import type { TestRelation, TestWay } from '../tests/testing-pbf'
import { readBlocks } from '../tests/testing-roads'
import { clipLine, clipRing, isIn, ringArea, simplify, strip, type Place } from './geometry'
import { joinRings } from './join-rings'

const square = (west: number, south: number, side: number): Place[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]

describe('rings of several ways', () => {
  it('are joined whichever way each of them runs', () => {
    expect(
      joinRings([
        [1, 2, 3],
        [5, 4, 3],
        [5, 6, 1],
      ]),
    ).toEqual({ rings: [[1, 2, 3, 4, 5, 6, 1]], open: 0 })
  })

  it('are counted when they do not close', () => {
    expect(
      joinRings([
        [1, 2, 3],
        [3, 4],
        [7, 8, 9, 7],
      ]),
    ).toEqual({ rings: [[7, 8, 9, 7]], open: 1 })
  })
})

describe('geometry of the drawing', () => {
  it('leaves out what lies within the tolerance and keeps corners', () => {
    const line: Place[] = [
      [106.5, 29.6],
      [106.501, 29.60001],
      [106.502, 29.6],
      [106.502, 29.602],
    ]
    expect(simplify(line, 3)).toEqual([line[0], line[2], line[3]])
    expect(simplify(line, 0.5)).toEqual(line)
  })

  it('cuts rings and lines at the box', () => {
    const cut = clipRing(square(0, 0, 2), [1, -1, 5, 1])
    expect(ringArea(cut) / ringArea(square(1, 0, 1))).toBeCloseTo(1, 3)
    expect(clipRing(square(0, 0, 2), [10, 10, 11, 11])).toEqual([])
    const line: Place[] = [0, 1, 2, 3, 4, 5, 6].map((x): Place => [x, 0])
    expect(clipLine(line, [1.5, -1, 2.5, 1])).toEqual([
      [
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    ])
  })

  it('knows what lies in a ring and how big it is', () => {
    expect([isIn(square(0, 0, 2), [1, 1]), isIn(square(0, 0, 2), [3, 1])]).toEqual([true, false])
    expect(ringArea(square(0, 0, 0.01))).toBeCloseTo(1_236_430, -3)
  })

  it('draws a river as a strip of its width', () => {
    const river: Place[] = [
      [106.5, 0],
      [106.51, 0],
    ]
    expect(ringArea(strip(river, 20)) / 1111.95).toBeCloseTo(20, 1)
  })
})

describe('the drawing of a file', () => {
  const corner = (id: number, lon: number, lat: number) => ({ id, lon, lat })
  const nodes = [
    // A lake of 0.01° and an island of 0.002° in it.
    corner(1, 106.5, 29.6),
    corner(2, 106.51, 29.6),
    corner(3, 106.51, 29.61),
    corner(4, 106.5, 29.61),
    corner(5, 106.504, 29.604),
    corner(6, 106.506, 29.604),
    corner(7, 106.506, 29.606),
    corner(8, 106.504, 29.606),
  ]
  const road: TestWay = { id: 1, refs: [1, 2], tags: { highway: 'primary' } }
  const shores: TestWay[] = [
    { id: 10, refs: [1, 2, 3] },
    { id: 11, refs: [1, 4, 3] },
    { id: 12, refs: [5, 6, 7, 8, 5], tags: { landuse: 'grass' } },
  ]
  const lake: TestRelation = {
    id: 1,
    members: [
      { kind: 'way', id: 11, role: 'outer' },
      { kind: 'way', id: 12, role: 'inner' },
      { kind: 'way', id: 10, role: 'outer' },
    ],
    tags: { type: 'multipolygon', natural: 'water', water: 'lake' },
  }

  it('has the lake with its island, the road by its class, and the box as outline', async () => {
    const { drawing, openShores } = await readBlocks([{ nodes }, { ways: [road, ...shores] }, { relations: [lake] }], {
      header: { bounds: [106.49, 29.59, 106.52, 29.62] },
    })
    expect(drawing.water.map((rings) => rings.map((ring) => ring.length))).toEqual([[5, 5]])
    expect(drawing.roads).toEqual([
      {
        kind: 'primary',
        line: [
          [106.5, 29.6],
          [106.51, 29.6],
        ],
      },
    ])
    expect(drawing.bounds).toEqual([106.49, 29.59, 106.52, 29.62])
    expect(drawing.outline[0]![0]).toHaveLength(5)
    expect(openShores).toBe(0)
  })

  it('leaves out a lake of which the extract lacks a shore, and says so', async () => {
    const { drawing, openShores } = await readBlocks([{ nodes }, { ways: [road, shores[0]!] }, { relations: [lake] }])
    expect(drawing.water).toEqual([])
    expect(openShores).toBe(1)
  })

  it('cuts water at the box and draws rivers that have no banks', async () => {
    const ways = [
      road,
      { id: 13, refs: [1, 2, 3, 4, 1], tags: { natural: 'water' } },
      { id: 14, refs: [1, 3], tags: { waterway: 'river', width: '40' } },
      { id: 15, refs: [1, 3], tags: { waterway: 'stream' } },
      { id: 16, refs: [1, 3], tags: { waterway: 'river', tunnel: 'culvert' } },
    ]
    const { drawing } = await readBlocks([{ nodes }, { ways }], { clip: [106.49, 29.59, 106.505, 29.62] })
    expect(drawing.water).toHaveLength(2)
    expect(Math.max(...drawing.water[0]![0]!.map(([lon]) => lon))).toBe(106.505)
  })

  it.each(['示例区', '77'])('has the boundary asked for as outline, by name or number: %s', async (outline) => {
    const tags = { type: 'boundary', boundary: 'administrative', name: '示例区' }
    const area: TestRelation = { id: 77, members: lake.members.filter(({ role }) => role === 'outer'), tags }
    const { drawing } = await readBlocks([{ nodes }, { ways: [road, ...shores] }, { relations: [area] }], { outline })
    expect(drawing.outline).toHaveLength(1)
    expect(ringArea(drawing.outline[0]![0]!)).toBeGreaterThan(1_000_000)
  })
})
