import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { encodeDem } from './testing-dem'
import { encodePbf, type TestNode, type TestWay } from './testing-pbf'
import { inFolder, readFileOf, row } from './testing-roads'

/** A valley from west to east: 300 m on its western side, down to 200 m in the middle, up to 310 m; 1,000 m in all. */
const valley = (lon: number): number => {
  const east = (lon - 106.5) / 0.01
  return east < 0.5 ? 300 - 200 * east : 200 + 220 * (east - 0.5)
}
const STEP = 0.0001
const DEM = encodeDem({
  columns: 200,
  rows: 40,
  west: 106.495,
  north: 29.602,
  step: STEP,
  height: (column) => valley(106.495 + (column + 0.5) * STEP),
})
const FLAT = encodeDem({ columns: 20, rows: 20, west: 106.49, north: 29.61, step: 0.001, height: () => 50 })

/** Heights of all nodes, west to east, in whole metres. */
async function heightsOf(nodes: TestNode[], ways: TestWay[], dem = DEM): Promise<number[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'x.osm.pbf')
    await writeFile(file, encodePbf([{ nodes }, { ways }]))
    await writeFile(join(folder, 'dem.tif'), dem)
    const { network } = await readFileOf({ file, dem: join(folder, 'dem.tif') })
    return Array.from(network.height, (height) => Math.round(height))
  })
}

const nodes = row(11)
const across = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

describe('heights of a network', () => {
  it('are those of the ground where a road lies on it', async () => {
    const heights = await heightsOf(nodes, [{ id: 1, refs: across(1, 11), tags: { highway: 'residential' } }])
    // The very bottom is rounded off: the model knows one height in ten metres.
    expect(heights).toEqual([300, 280, 260, 240, 220, 201, 222, 244, 266, 288, 310])
  })

  it.each(['bridge', 'tunnel'])('run straight from end to end on a %s, in however many ways', async (span) => {
    const tags = { highway: 'residential' }
    const heights = await heightsOf(nodes, [
      { id: 1, refs: [1, 2], tags },
      { id: 2, refs: across(2, 5), tags: { ...tags, [span]: 'yes' } },
      { id: 3, refs: across(5, 10), tags: { ...tags, [span]: 'yes' } },
      { id: 4, refs: [10, 11], tags },
    ])
    expect(heights).toEqual([300, 280, 281, 282, 283, 284, 285, 286, 287, 288, 310])
  })

  it('lead from the street up to a bridge where stairs do', async () => {
    // Stairs from the bottom of the valley to the middle of the bridge do not pull the bridge down.
    const foot = { id: 20, lon: 106.505, lat: 29.6005 }
    const heights = await heightsOf(
      [...nodes, foot],
      [
        { id: 1, refs: [1, 2], tags: { highway: 'residential' } },
        { id: 2, refs: across(2, 10), tags: { highway: 'residential', bridge: 'yes' } },
        { id: 3, refs: [10, 11], tags: { highway: 'residential' } },
        { id: 4, refs: [20, 6], tags: { highway: 'steps' } },
        { id: 5, refs: [20, 21], tags: { highway: 'footway' } },
      ],
    )
    expect(heights[5]).toBe(284)
    expect(heights[11]).toBe(201)
  })

  it.each([
    ['bridge', 55],
    ['tunnel', 47],
  ])('climb to a %s that only stairs lead to', async (span, deck) => {
    const heights = await heightsOf(
      row(4),
      [
        { id: 1, refs: [1, 2], tags: { highway: 'steps' } },
        { id: 2, refs: [2, 3], tags: { highway: 'footway', [span]: 'yes' } },
        { id: 3, refs: [3, 4], tags: { highway: 'steps' } },
      ],
      FLAT,
    )
    expect(heights).toEqual([50, deck, deck, 50])
  })

  it('do not jump with every bend: between places 25 m apart they run evenly', async () => {
    // A tooth of 10 m in the model at one node, 5 m from its neighbours.
    const close = Array.from({ length: 9 }, (_, at) => ({ id: at + 1, lon: 106.5 + at * 0.00005, lat: 29.6 }))
    const tooth = encodeDem({
      columns: 400,
      rows: 20,
      west: 106.499,
      north: 29.6001,
      step: 0.00001,
      height: (column) => (Math.abs(106.499 + column * 0.00001 - 106.5001) < 0.00003 ? 60 : 50),
    })
    const heights = await heightsOf(close, [{ id: 1, refs: across(1, 9), tags: { highway: 'residential' } }], tooth)
    expect(heights).toEqual(Array.from({ length: 9 }, () => 50))
  })

  it('are not known without a model', async () => {
    const network = await inFolder(async (folder) => {
      const file = join(folder, 'x.osm.pbf')
      await writeFile(file, encodePbf([{ nodes }, { ways: [{ id: 1, refs: [1, 2], tags: { highway: 'footway' } }] }]))
      return (await readFileOf({ file })).network
    })
    expect(Array.from(network.height)).toEqual([NaN, NaN])
  })
})
