import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { folderTrouble } from '@/cloud/kernel/boot/cannot-start'
import type { Sketch } from '../drawing/draw'
import { drawingText } from './drawing-text'
import { DRAWING, graphName, POINTER, roadsHome } from '@/cloud/places/roads/roads-folder'
import type { Mode } from '@/domain/places/words'

/** Folders in the making; a name no pointer accepts. */
const UNFINISHED = '.making-'

/** Written through to the disk: after a power cut the pointer must not name what is not there. */
async function writeDurably(path: string, chunks: Iterable<Uint8Array | string>): Promise<void> {
  const file = await open(path, 'w')
  try {
    for (const chunk of chunks) await file.writeFile(chunk)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function currentFolder(home: string): Promise<string | null> {
  try {
    const { folder } = JSON.parse(await readFile(join(home, POINTER), 'utf8')) as { folder?: unknown }
    return typeof folder === 'string' ? folder : null
  } catch {
    return null
  }
}

/** What is younger may be somebody else's import, or be read by a server at this moment. */
const YOUNG_MS = 3_600_000

/** Removes networks of before and imports that were broken off; the current one and the one before it stay. */
async function removeOld(home: string, kept: readonly (string | null)[]): Promise<void> {
  const entries = await readdir(home, { withFileTypes: true })
  for (const { name } of entries.filter((entry) => entry.isDirectory() && !kept.includes(entry.name))) {
    const folder = join(home, name)
    const made = await stat(folder).catch(() => null)
    if (made && Date.now() - made.mtimeMs > YOUNG_MS) await rm(folder, { recursive: true, force: true })
  }
}

export interface Making {
  graph: (mode: Mode, bytes: Uint8Array) => Promise<void>
  drawing: (sketch: Sketch) => Promise<void>
}

/** Fills the folder it is given; returns under which name it is to stand, and what its caller wants to know. */
type Fill<Done> = (making: Making) => Promise<{ folder: string; done: Done }>

/** Makes a filled folder the current network, in one step. */
async function publish(home: string, making: string, folder: string): Promise<void> {
  const before = await currentFolder(home)
  const name = before === folder ? `${folder}-${randomUUID().slice(0, 8)}` : folder
  await rm(join(home, name), { recursive: true, force: true })
  await rename(making, join(home, name))
  const pointer = join(home, `${UNFINISHED}${randomUUID()}.json`)
  await writeDurably(pointer, [JSON.stringify({ folder: name })])
  await rename(pointer, join(home, POINTER))
  await removeOld(home, [name, before])
}

/**
 * Writes a network into a folder of its own and, when it is whole, makes it the current one. Whatever goes wrong before
 * leaves the current network as it is. Importing the same again gives a folder of another name, so that servers read it
 * anew.
 */
export async function writeRoads<Done>(dataDir: string, fill: Fill<Done>): Promise<Done> {
  const home = roadsHome(dataDir)
  const making = join(home, `${UNFINISHED}${randomUUID()}`)
  try {
    await mkdir(making, { recursive: true })
    const { folder, done } = await fill({
      graph: (mode, bytes) => writeDurably(join(making, graphName(mode)), [bytes]),
      drawing: (sketch) => writeDurably(join(making, DRAWING), drawingText(sketch)),
    })
    await publish(home, making, folder)
    return done
  } catch (error) {
    throw folderTrouble(home, error)
  } finally {
    // What went wrong before is what the caller should hear.
    await rm(making, { recursive: true, force: true }).catch(() => {})
  }
}
