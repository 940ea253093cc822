import { metresBetween } from '@/domain/places/roads/geo'
import type { TestBlock, TestNode, TestRelation, TestWay } from './testing-pbf'
import { edgesOf, readBlocks, row, waysOf } from './testing-roads'

const ROAD = { highway: 'residential' }

describe('a network from a file', () => {
  it('makes every piece between two nodes an edge of its true length', async () => {
    const { network } = await readBlocks([{ nodes: row(3) }, { ways: [{ id: 1, refs: [1, 2, 3], tags: ROAD }] }])
    expect(waysOf(network, 'car')).toEqual(['0-1', '1-2'])
    const metres = metresBetween(106.5, 29.6, 106.501, 29.6)
    expect(network.metres[0]).toBeCloseTo(metres, 2)
    expect(metres).toBeCloseTo(96.68, 1)
    expect([...network.lat]).toEqual([29.6, 29.6, 29.6])
  })

  it('lets nobody against a one-way but feet', async () => {
    const { network } = await readBlocks([
      { nodes: row(2) },
      { ways: [{ id: 1, refs: [1, 2], tags: { ...ROAD, oneway: 'yes' } }] },
    ])
    expect(waysOf(network, 'car')).toEqual(['0>1'])
    expect(waysOf(network, 'bicycle')).toEqual(['0>1'])
    expect(waysOf(network, 'foot')).toEqual(['0-1'])
  })

  it('keeps wheels off stairs', async () => {
    const { network } = await readBlocks([
      { nodes: row(3) },
      { ways: [{ id: 1, refs: [1, 2], tags: { highway: 'steps', wheelchair: 'yes' } }] },
      { ways: [{ id: 2, refs: [2, 3], tags: { highway: 'footway' } }] },
    ])
    expect(waysOf(network, 'wheels')).toEqual(['1-2'])
    expect(edgesOf(network, 'foot').map(({ kind }) => kind)).toEqual(['steps', 'footway'])
  })

  it('closes the pieces on both sides of an obstacle to those whom it stops', async () => {
    const nodes = row(4)
    nodes[1]!.tags = { barrier: 'bollard' }
    const { network } = await readBlocks([{ nodes }, { ways: [{ id: 1, refs: [1, 2, 3, 4], tags: ROAD }] }])
    expect(waysOf(network, 'car')).toEqual(['2-3'])
    expect(waysOf(network, 'foot')).toEqual(['0-1', '1-2', '2-3'])
  })

  it('cuts a way where the extract lacks a node', async () => {
    const nodes = row(5).filter(({ id }) => id !== 3)
    const { network } = await readBlocks([{ nodes }, { ways: [{ id: 1, refs: [1, 2, 3, 4, 5], tags: ROAD }] }])
    expect(waysOf(network, 'foot')).toEqual(['0-1', '3-4'])
  })

  it('passes over a node that stands twice in a row, and keeps a way that stands in the file twice once', async () => {
    const way = { id: 1, refs: [1, 1, 2], tags: ROAD }
    const { network } = await readBlocks([{ nodes: row(2) }, { ways: [way] }, { nodes: row(2) }, { ways: [way] }])
    expect(waysOf(network, 'foot')).toEqual(['0-1'])
  })

  it('gives a ferry the speed that its minutes say', async () => {
    const { network } = await readBlocks([
      { nodes: row(2) },
      { ways: [{ id: 1, refs: [1, 2], tags: { route: 'ferry', duration: '00:02' } }] },
    ])
    expect([...network.kmh]).toEqual([3])
    expect(edgesOf(network, 'foot')[0]!.kind).toBe('ferry')
    expect(waysOf(network, 'car')).toEqual([])
  })

  it('makes a lift drawn as a way one ride, whatever nodes it has', async () => {
    const { network } = await readBlocks([
      { nodes: row(3) },
      { ways: [{ id: 1, refs: [1, 2, 3], tags: { highway: 'elevator' } }] },
    ])
    expect(edgesOf(network, 'wheels')).toEqual([{ from: 0, to: 2, kind: 'lift', there: true, back: true }])
  })

  it('makes a lift met at a node a ride between the ways that end there', async () => {
    const nodes = row(3)
    nodes[1]!.tags = { highway: 'elevator' }
    const { network } = await readBlocks([
      { nodes },
      {
        ways: [
          { id: 1, refs: [1, 2], tags: { highway: 'footway', level: '0' } },
          { id: 2, refs: [2, 3], tags: { highway: 'footway', level: '1' } },
        ],
      },
    ])
    const ride = edgesOf(network, 'foot').find(({ kind }) => kind === 'lift')
    expect(ride).toMatchObject({ from: 1, to: 1, there: true, back: true })
    expect(network.lon).toHaveLength(4)
    // Nobody walks through without the ride: the footways share no node.
    const ends = [0, 2].map((edge) => [network.from[edge], network.to[edge]])
    expect(new Set(ends.flat()).size).toBe(4)
  })

  it('keeps only what has an end within the box', async () => {
    const blocks = [{ nodes: row(6) }, { ways: [{ id: 1, refs: [1, 2, 3, 4, 5, 6], tags: ROAD }] }]
    const { network } = await readBlocks(blocks, { clip: [106.5015, 29.5, 106.5035, 29.7] })
    expect(waysOf(network, 'foot')).toEqual(['1-2', '2-3', '3-4'])
  })

  it.each([
    ['an empty sea', { clip: [100, 20, 101, 21] as [number, number, number, number] }, 'no roads'],
    ['a boundary that is not there', { outline: '无此区' }, 'outline not found'],
  ])('refuses %s', async (_, wanted, english) => {
    const blocks = [{ nodes: row(2) }, { ways: [{ id: 1, refs: [1, 2], tags: ROAD }] }]
    await expect(readBlocks(blocks, wanted)).rejects.toThrow(english)
  })

  it('takes the date that the file states', async () => {
    const blocks = [{ nodes: row(2) }, { ways: [{ id: 1, refs: [1, 2], tags: ROAD }] }]
    const { date } = await readBlocks(blocks, { header: { stamp: Date.UTC(2026, 9, 5) / 1000 } })
    expect(date).toBe('2026-10-05')
  })
})

describe('the order of a file', () => {
  const nodes = row(8).map((node) => ({ ...node, lat: node.lat + (node.id % 3) * 0.001 }) as TestNode)
  nodes[3]!.tags = { highway: 'elevator' }
  nodes[5]!.tags = { barrier: 'gate', access: 'private' }
  const ways: TestWay[] = [
    { id: 7, refs: [1, 2, 3, 4], tags: ROAD },
    { id: 3, refs: [4, 5, 6], tags: { highway: 'footway' } },
    { id: 9, refs: [6, 7, 8, 1], tags: { highway: 'tertiary', oneway: 'yes', bridge: 'yes' } },
    { id: 4, refs: [4, 8], tags: { highway: 'steps' } },
    { id: 20, refs: [1, 3, 5, 1] },
    { id: 21, refs: [2, 6, 7, 2], tags: { natural: 'water' } },
  ]
  const relations: TestRelation[] = [
    {
      id: 1,
      members: [{ kind: 'way' as const, id: 20, role: 'outer' }],
      tags: { type: 'multipolygon', natural: 'water' },
    },
  ]

  it('changes nothing', async () => {
    const usual = await readBlocks([{ nodes }, { ways }, { relations }])
    const orders: TestBlock[][] = [
      [{ relations }, { ways: [...ways].reverse() }, { nodes: [...nodes].reverse() }],
      [
        { ways: ways.slice(3) },
        { nodes: nodes.slice(4), plain: true },
        { relations, ways: ways.slice(0, 3), nodes: nodes.slice(0, 4) },
      ],
    ]
    expect(usual.network.from.length).toBeGreaterThan(8)
    expect(usual.drawing.water).toHaveLength(2)
    for (const blocks of orders) {
      const other = await readBlocks(blocks)
      expect(other.network).toEqual(usual.network)
      expect(other.drawing).toEqual(usual.drawing)
    }
  })
})
