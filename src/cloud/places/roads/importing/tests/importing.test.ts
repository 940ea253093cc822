import { mkdir, readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readGraph } from '@/domain/places/roads/file/read-graph'
import { MODES } from '@/domain/places/words'
import { DRAWING, graphName, POINTER, roadsHome } from '@/cloud/places/roads/roads-folder'
import { importRoads } from '../import-roads'
import { sayImport } from '../say-import'
import { encodePbf, type TestWay } from './testing-pbf'
import { inFolder, row, SILENT } from './testing-roads'

const ways = (count: number): TestWay[] => [
  { id: 1, refs: Array.from({ length: count }, (_, at) => at + 1), tags: { highway: 'residential' } },
]

/** A file with a street of so many nodes. */
async function street(folder: string, nodes: number): Promise<string> {
  const file = join(folder, `street-${nodes}.osm.pbf`)
  const header = { stamp: Date.UTC(2026, 9, 5) / 1000 }
  await writeFile(file, encodePbf([{ nodes: row(nodes) }, { ways: ways(nodes) }], header))
  return file
}

const bring = (dataDir: string, file: string) =>
  importRoads(dataDir, { file, dem: null, clip: null, outline: null }, SILENT)

const current = async (dataDir: string): Promise<string> =>
  (JSON.parse(await readFile(join(roadsHome(dataDir), POINTER), 'utf8')) as { folder: string }).folder

/** What a server would read: nodes of each graph, all of one import. */
async function readCurrent(dataDir: string): Promise<number[]> {
  const home = join(roadsHome(dataDir), await current(dataDir))
  const nodes = []
  for (const mode of MODES) {
    const read = readGraph(await readFile(join(home, graphName(mode))))
    if (!read.ok) throw new Error(read.reason)
    nodes.push(read.graph.lon.length)
  }
  return nodes
}

describe('an import', () => {
  it('leaves a graph for each mode, with where it comes from, and the drawing', async () => {
    await inFolder(async (folder) => {
      const done = await bring(folder, await street(folder, 4))
      const home = join(roadsHome(folder), await current(folder))
      const read = readGraph(await readFile(join(home, graphName('foot'))))
      expect(read).toMatchObject({
        ok: true,
        header: {
          mode: 'foot',
          nodes: 4,
          edges: 3,
          source: {
            name: 'street-4',
            date: '2026-10-05',
            licence: 'ODbL-1.0',
            attribution: '© OpenStreetMap contributors',
            sample: false,
          },
        },
      })
      expect(done.source.hash).toMatch(/^[0-9a-f]{64}$/)
      expect((await readdir(home)).sort()).toEqual([...MODES.map(graphName), DRAWING].sort())
      expect(JSON.parse(await readFile(join(home, DRAWING), 'utf8'))).toMatchObject({
        roads: [{ kind: 'residential' }],
        water: [],
      })
      expect(sayImport(done, { seconds: 1.25, megabytes: 99.6 }).join('\n')).toMatch(
        /street-4（数据日期 2026-10-05[^]*步行：节点 4，路段 3。[^]*没有高程[^]*1\.3 秒，内存最高 100 MB/,
      )
    })
  })

  it('that is refused leaves the network before it, and nothing else', async () => {
    await inFolder(async (folder) => {
      await bring(folder, await street(folder, 3))
      const before = await current(folder)
      const whole = await readFile(await street(folder, 5))
      const broken = join(folder, 'broken.osm.pbf')
      for (const length of [0, 10, 100, whole.length - 1]) {
        await writeFile(broken, whole.subarray(0, length))
        await expect(bring(folder, broken)).rejects.toMatchObject({ name: 'CannotStart' })
      }
      await expect(bring(folder, join(folder, 'none.osm.pbf'))).rejects.toThrow('ENOENT')
      expect(await current(folder)).toBe(before)
      expect(await readCurrent(folder)).toEqual([3, 3, 3, 3])
      expect((await readdir(roadsHome(folder))).sort()).toEqual([before, POINTER].sort())
    })
  })

  it('of the same file gets another name, so that servers read it anew; what is older goes after an hour', async () => {
    await inFolder(async (folder) => {
      const names = []
      for (const nodes of [3, 3, 4]) {
        await bring(folder, await street(folder, nodes))
        names.push(await current(folder))
      }
      expect(new Set(names).size).toBe(3)
      const old = join(roadsHome(folder), '.making-left-behind')
      await mkdir(old)
      for (const path of [old, join(roadsHome(folder), names[0]!)]) await utimes(path, 0, 0)
      await bring(folder, await street(folder, 5))
      const left = await readdir(roadsHome(folder))
      expect(left).toEqual(expect.arrayContaining([names[1], names[2], await current(folder), POINTER]))
      expect(left).toHaveLength(4)
    })
  })

  it('may come while a server reads: it always finds one whole network', async () => {
    await inFolder(async (folder) => {
      const files = [await street(folder, 3), await street(folder, 6)]
      await bring(folder, files[0]!)
      const seen = new Set<string>()
      const look = async () => void seen.add((await readCurrent(folder)).join())
      for (let round = 0; round < 6; round += 1) {
        const done = bring(folder, files[(round + 1) % 2]!).then(() => true)
        // Looks again and again until this import is over.
        while (!(await Promise.race([done, look()]))) await look()
      }
      expect([...seen].every((nodes) => nodes === '3,3,3,3' || nodes === '6,6,6,6')).toBe(true)
      expect(await readCurrent(folder)).toEqual([3, 3, 3, 3])
    })
  })
})
