import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Drawing } from '@/domain/places/roads/drawing'
import { buildGraph } from '@/domain/places/roads/building/build-graph'
import { writeGraph } from '@/domain/places/roads/file/write-graph'
import { EDGE_KINDS, MODE_BITS, type RoadNetwork, type RoadSource } from '@/domain/places/roads/network'
import { metresBetween } from '@/domain/places/roads/geo'
import { MODES } from '@/domain/places/words'
import { DRAWING, graphName, POINTER, roadsHome } from '../roads/roads-folder'

const ALL = MODE_BITS.foot | MODE_BITS.wheels | MODE_BITS.bicycle | MODE_BITS.car

/** A flat grid of streets about 100 m apart around the sample's centre: 60 by 60 crossings. */
export function gridNetwork(columns = 60, rows = 60): RoadNetwork {
  const [west, south, step] = [106.5, 29.55, 0.001]
  const at = (x: number, y: number) => y * columns + x
  const pairs: [number, number][] = []
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      if (x + 1 < columns) pairs.push([at(x, y), at(x + 1, y)])
      if (y + 1 < rows) pairs.push([at(x, y), at(x, y + 1)])
    }
  const lon = Float64Array.from({ length: columns * rows }, (_, n) => west + (n % columns) * step)
  const lat = Float64Array.from({ length: columns * rows }, (_, n) => south + Math.floor(n / columns) * step)
  const column = (value: number) => new Uint8Array(pairs.length).fill(value)
  return {
    ...{ lon, lat, height: new Float32Array(columns * rows) },
    from: Uint32Array.from(pairs, ([from]) => from),
    to: Uint32Array.from(pairs, ([, to]) => to),
    metres: Float32Array.from(pairs, ([a, b]) => metresBetween(lon[a]!, lat[a]!, lon[b]!, lat[b]!)),
    ...{
      kind: column(EDGE_KINDS.indexOf('residential')),
      allowed: column(ALL),
      allowedBack: column(ALL),
      kmh: column(0),
    },
  }
}

export const gridSource = (name: string): RoadSource => ({
  ...{ name, date: '2026-11-01', licence: 'ODbL', attribution: `© ${name}`, hash: `hash-of-${name}`, sample: false },
})

const DRAWN: Drawing = { bounds: [106.5, 29.55, 106.56, 29.61], outline: [], water: [], roads: [] }

/** Puts a network where an import does: its own folder first, the pointer in one step at the end. */
export function importRoads(dataDir: string, name: string, { pointer = true } = {}): string {
  const home = join(roadsHome(dataDir), name)
  mkdirSync(home, { recursive: true })
  const network = gridNetwork()
  for (const mode of MODES)
    writeFileSync(join(home, graphName(mode)), writeGraph(buildGraph(network, mode), gridSource(name)))
  writeFileSync(join(home, DRAWING), JSON.stringify(DRAWN))
  if (pointer) pointTo(dataDir, name)
  return home
}

export function pointTo(dataDir: string, folder: string): void {
  const path = join(roadsHome(dataDir), POINTER)
  writeFileSync(`${path}.new`, JSON.stringify({ folder }))
  renameSync(`${path}.new`, path)
}
