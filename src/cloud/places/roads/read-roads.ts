import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { Drawing } from '@/domain/places/roads/drawing'
import { readGraph } from '@/domain/places/roads/file/read-graph'
import type { RoadSource } from '@/domain/places/roads/network'
import { drawBase } from './drawing/draw-base'
import { eachMode, type Roads } from './roads'
import { DRAWING, graphName, POINTER, roadsHome } from './roads-folder'

const Pointer = v.object({ folder: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$/)) })

/** Of a network that lies there and cannot be used; the one in use stays in use. */
export class UnreadableRoads extends Error {
  override name = 'UnreadableRoads'
}

const isMissing = (error: unknown): boolean => (error as { code?: unknown }).code === 'ENOENT'

/** Which folder is current; null while nobody has imported any roads. */
export async function readPointer(dataDir: string): Promise<string | null> {
  try {
    const text = await readFile(join(roadsHome(dataDir), POINTER), 'utf8')
    return v.parse(Pointer, JSON.parse(text)).folder
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/**
 * All of an imported network, or an error: never a part of it.
 *
 * @throws when a file is missing, cut short, of another version or of another import than its neighbours
 */
export async function readRoads(dataDir: string, folder: string): Promise<Roads> {
  const home = join(roadsHome(dataDir), folder)
  const sources: RoadSource[] = []
  const graphs = await eachMode(async (mode) => {
    // A Buffer's `slice` is a window on shared memory; the reader wants bytes of their own.
    const read = readGraph(new Uint8Array(await readFile(join(home, graphName(mode)))))
    if (!read.ok) throw new UnreadableRoads(`${graphName(mode)}: ${read.reason}`)
    if (read.header.mode !== mode) throw new UnreadableRoads(`${graphName(mode)}: holds ${read.header.mode}`)
    sources.push(read.header.source)
    return read.graph
  })
  const [source] = sources
  if (!source || sources.some(({ hash }) => hash !== source.hash)) throw new UnreadableRoads('of two imports')
  const drawing = JSON.parse(await readFile(join(home, DRAWING), 'utf8')) as Drawing
  return { source, graphs, base: await drawBase(drawing, source) }
}
