import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Drawing } from '@/domain/places/roads/drawing'
import { EDGE_KINDS, MODE_BITS, type RoadNetwork } from '@/domain/places/roads/network'
import type { Mode } from '@/domain/places/words'
import { readRoadFile, type RoadFile, type Wanted } from '../read-road-file'
import { encodePbf, type TestBlock, type TestHeader, type TestNode } from './testing-pbf'

export const SILENT = { step: () => {}, share: () => {} }

/** A folder that is gone after `work`. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'roads-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export interface Read extends RoadFile {
  drawing: Drawing
}

/** Reads a file as the import does, the drawing included. */
export async function readFileOf(wanted: Partial<Wanted> & { file: string }): Promise<Read> {
  let drawing: Drawing | null = null
  const read = await readRoadFile({ dem: null, clip: null, outline: null, ...wanted }, SILENT, async (sketch) => {
    drawing = { bounds: sketch.bounds, outline: sketch.outline, water: sketch.water, roads: [...sketch.roads] }
  })
  return { ...read, drawing: drawing! }
}

/** Writes blocks to a file and reads it. */
export const readBlocks = (
  blocks: readonly TestBlock[],
  more: Partial<Wanted> & { header?: TestHeader } = {},
): Promise<Read> =>
  inFolder(async (folder) => {
    const { header, ...wanted } = more
    const file = join(folder, 'test.osm.pbf')
    await writeFile(file, encodePbf(blocks, header))
    return readFileOf({ file, ...wanted })
  })

/** Nodes 1, 2, 3 … in a row towards the east, 0.001° (about 97 m at 29.6°) apart. */
export const row = (count: number, from = { id: 1, lon: 106.5, lat: 29.6 }): TestNode[] =>
  Array.from({ length: count }, (_, at) => ({ id: from.id + at, lon: from.lon + at * 0.001, lat: from.lat }))

/** Columns of edges as rows a test can read: `from` and `to` are longitudes in thousandths of a degree east of 106.5. */
export function edgesOf(network: RoadNetwork, mode: Mode) {
  const east = (node: number) => Math.round((network.lon[node]! - 106.5) * 1000)
  const may = (bits: number) => (bits & MODE_BITS[mode]) !== 0
  return Array.from(network.from, (from, edge) => ({
    from: east(from),
    to: east(network.to[edge]!),
    kind: EDGE_KINDS[network.kind[edge]!]!,
    there: may(network.allowed[edge]!),
    back: may(network.allowedBack[edge]!),
  })).filter(({ there, back }) => there || back)
}

/** "1>2" for a way that goes only there, "1-2" for one that goes both ways. */
export const waysOf = (network: RoadNetwork, mode: Mode): string[] =>
  edgesOf(network, mode).map(({ from, to, there, back }) => {
    if (there && back) return `${from}-${to}`
    return there ? `${from}>${to}` : `${to}>${from}`
  })
