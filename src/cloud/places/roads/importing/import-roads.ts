import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { timeRoads } from '@/domain/places/roads/building/build-graph'
import { writeGraph } from '@/domain/places/roads/file/write-graph'
import type { RoadSource } from '@/domain/places/roads/network'
import { MODES, type Mode } from '@/domain/places/words'
import { readRoadFile, type RoadFile, type Steps, type Wanted } from './read-road-file'
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

const folderOf = ({ hash, demHash }: RoadFile, { clip, outline }: Wanted): string =>
  createHash('sha256')
    .update(JSON.stringify([IMPORTER, hash, demHash, clip, outline]))
    .digest('hex')
    .slice(0, 32)

const nameOf = (file: string): string => basename(file).replace(/(\.osm)?\.pbf$/, '')

const shareOfKnown = (heights: Float32Array): number =>
  heights.reduce((sum, height) => sum + (Number.isNaN(height) ? 0 : 1), 0) / heights.length

/**
 * Reads an extract of OpenStreetMap and makes it the network by which minutes are worked out. Until the very last step
 * the current network is not touched; servers notice the new one by themselves.
 */
export function importRoads(dataDir: string, wanted: Wanted, steps: Steps): Promise<Imported> {
  return writeRoads(dataDir, async (making) => {
    const read = await readRoadFile(wanted, steps, making.drawing)
    const { network, hash, date, openShores } = read
    const source: RoadSource = { name: nameOf(wanted.file), date, ...ODBL, hash, sample: false }
    const graphs: Partial<Imported['graphs']> = {}
    for (const mode of MODES) {
      steps.step(`build-${mode}`)
      const roads = timeRoads(network, mode)
      graphs[mode] = { nodes: roads.lon.length, edges: roads.edgeFrom.length }
      await making.graph(mode, writeGraph(roads, source))
    }
    const done: Imported = {
      source,
      graphs: graphs as Imported['graphs'],
      nodes: network.lon.length,
      edges: network.from.length,
      knownHeights: shareOfKnown(network.height),
      openShores,
    }
    return { folder: folderOf(read, wanted), done }
  })
}
