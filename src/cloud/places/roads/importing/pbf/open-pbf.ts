import { createHash, type Hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { errorCode } from '@/cloud/kernel/db'
import { damagedRoads, refused } from '../refusals'
import { checkRatio, guarded, inflateBlob, readBlob, type Blob } from './blobs'
import { openBlock } from './block'
import { KIND_BITS, readElements } from './elements'
import type { Kind, Listener } from './listener'
import { readHeader, type PbfHeader } from './header'

/** A file that is read several times, so that only what is needed is ever kept. */
export interface PbfFile {
  header: PbfHeader
  fileBytes: number
  /** SHA-256, hex; known after the first full reading. */
  hash: () => string
  /** Tells the listener all elements; blocks that hold none of the kinds it listens to are passed over. */
  scan: (listener: Listener, progress?: (bytes: number) => void) => Promise<void>
  close: () => Promise<void>
}

interface Place {
  at: number
  next: number
  bits: number
}

const wantedBits = (listener: Listener): number =>
  (Object.keys(KIND_BITS) as Kind[]).reduce((bits, kind) => bits | (listener[kind] ? KIND_BITS[kind] : 0), 0)

export const openFile = (path: string): Promise<FileHandle> =>
  open(path, 'r').catch((error: unknown) => {
    throw refused(`读不了文件 ${path}，请检查文件名和权限。`, errorCode(error) ?? 'unreadable')
  })

/** Reads all blobs once: checks the file to its end, hashes it and notes which kinds stand where. */
async function firstScan(
  file: FileHandle,
  fileBytes: number,
  hash: Hash,
  each: (blob: Blob, inflated: Uint8Array) => number,
): Promise<Place[]> {
  const places: Place[] = []
  let inflatedBytes = 0
  for (let at = 0; at < fileBytes;) {
    const blob = await readBlob(file, at, fileBytes)
    hash.update(blob.head).update(blob.bytes)
    if (blob.type === 'OSMData') {
      const inflated = guarded(() => inflateBlob(blob.bytes))
      checkRatio((inflatedBytes += inflated.length), fileBytes)
      places.push({ at, next: blob.next, bits: guarded(() => each(blob, inflated)) })
    }
    at = blob.next
  }
  if (places.length === 0) throw damagedRoads('no data')
  return places
}

/** Opens a file and reads its header. */
export async function openPbf(path: string): Promise<PbfFile> {
  const file = await openFile(path)
  try {
    const { size: fileBytes } = await file.stat()
    const first = await readBlob(file, 0, fileBytes)
    if (first.type !== 'OSMHeader') throw refused('这不是 OpenStreetMap 的 .osm.pbf 文件，请核对文件。', 'no OSMHeader')
    const header = guarded(() => readHeader(inflateBlob(first.bytes)))
    let places: Place[] | null = null
    let digest = ''
    const scan: PbfFile['scan'] = async (listener, progress = () => {}) => {
      if (!places) {
        const hash = createHash('sha256')
        places = await firstScan(file, fileBytes, hash, (blob, inflated) => {
          progress(blob.next)
          return readElements(openBlock(inflated), listener)
        })
        digest = hash.digest('hex')
        return
      }
      for (const place of places.filter(({ bits }) => bits & wantedBits(listener))) {
        const blob = await readBlob(file, place.at, fileBytes)
        guarded(() => readElements(openBlock(inflateBlob(blob.bytes)), listener))
        progress(place.next)
      }
    }
    return { header, fileBytes, hash: () => digest, scan, close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}
