import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { buildGraph } from '@/domain/places/roads/building/build-graph'
import { writeGraph } from '@/domain/places/roads/file/write-graph'
import type { RoadSource } from '@/domain/places/roads/network'
import { MODES, type Mode } from '@/domain/places/words'
import { readRoadFile, type Steps, type Wanted } from './read-road-file'
import { refused } from './refusals'
import { writeRoads } from './writing/write-roads'

/** To be raised whenever the same file gives another network. */
const IMPORTER = 1

export interface Imported {
  source: RoadSource
  graphs: Record<Mode, { nodes: number; edges: number }>
  nodes: number
  edges: number
  /** Share of nodes whose height is known, 0 to 1. */
  knownHeights: number
  openShores: number
}

const ODBL = { licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' } as const

const hashOf = (...parts: readonly (string | null)[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)

/**
 * Reads an extract of OpenStreetMap and makes it the network by which minutes are worked out. Until the very last step
 * the current network is not touched; servers notice the new one by themselves.
 */
export async function importRoads(dataDir: string, wanted: Wanted, steps: Steps): Promise<Imported> {
  const { network, drawing, openShores, date, hash, demHash } = await readRoadFile(wanted, steps)
  if (network.from.length === 0)
    throw refused('文件里没有可以走的道路，请核对文件和 --clip 的范围（西,南,东,北）。', 'no roads')
  const name = basename(wanted.file).replace(/(\.osm)?\.pbf$/, '')
  const source: RoadSource = { name, date, ...ODBL, hash, sample: false }
  const folder = hashOf(String(IMPORTER), hash, demHash, String(wanted.clip), wanted.outline)
  const graphs: Partial<Imported['graphs']> = {}
  await writeRoads(dataDir, folder, async (making) => {
    await making.drawing(drawing)
    for (const mode of MODES) {
      steps.step(`build-${mode}`)
      const graph = buildGraph(network, mode)
      graphs[mode] = { nodes: graph.lon.length, edges: graph.edgeFrom.length }
      await making.graph(mode, writeGraph(graph, source))
    }
  })
  const known = network.height.reduce((sum, height) => sum + (Number.isNaN(height) ? 0 : 1), 0)
  return {
    source,
    graphs: graphs as Imported['graphs'],
    nodes: network.lon.length,
    edges: network.from.length,
    knownHeights: known / network.lon.length,
    openShores,
  }
}
