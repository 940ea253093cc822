import type { FileHandle } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import { damagedRoads, refused } from '../refusals'
import { bytesOf, eachField, textOf } from './fields'

/** Bounds of the format's own description (OSM wiki, "PBF Format"): header of a blob, blob, contents of a blob. */
const MOST = { header: 64 * 1024, blob: 32 * 1024 * 1024, inflated: 32 * 1024 * 1024 } as const

/** Extracts inflate about threefold; far more than that is a file made to hurt. */
const MOST_RATIO = 50
const RATIO_FREE = 64 * 1024 * 1024

export interface Blob {
  type: string
  /** Where it begins in the file, its header included, and where the next begins. */
  at: number
  next: number
  /** Its header as it stands in the file, length included. */
  head: Uint8Array
  bytes: Uint8Array
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, at + done)
    if (bytesRead === 0) throw damagedRoads('ends in the middle')
    done += bytesRead
  }
  return buffer
}

/** Runs a reader of hostile bytes: whatever it throws means that the file is damaged. */
export function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && error.name === 'CannotStart') throw error
    throw damagedRoads(error instanceof Error ? error.message : 'unreadable')
  }
}

function readBlobHeader(bytes: Uint8Array): { type: string; length: number } {
  const pbf = new PbfReader(bytes)
  const header = { type: '', length: -1 }
  eachField(pbf, pbf.length, (field) => {
    if (field === 1) header.type = textOf(pbf)
    else if (field === 3) header.length = pbf.readVarint(true)
  })
  if (header.length < 0 || header.length > MOST.blob) throw damagedRoads('blob of an impossible length')
  return header
}

/** The blob that begins at `at`. */
export async function readBlob(file: FileHandle, at: number, fileBytes: number): Promise<Blob> {
  if (at + 4 > fileBytes) throw damagedRoads('ends in the middle')
  const prefix = await readAt(file, at, 4)
  const headerLength = prefix.readUInt32BE()
  if (headerLength === 0 || headerLength > MOST.header)
    throw refused('这不是 OpenStreetMap 的 .osm.pbf 文件，请核对文件。', 'not an .osm.pbf file')
  if (at + 4 + headerLength > fileBytes) throw damagedRoads('ends in the middle')
  const headerBytes = await readAt(file, at + 4, headerLength)
  const { type, length } = guarded(() => readBlobHeader(headerBytes))
  const body = at + 4 + headerLength
  if (body + length > fileBytes) throw damagedRoads('ends in the middle')
  const head = Buffer.concat([prefix, headerBytes])
  return { type, at, next: body + length, head, bytes: await readAt(file, body, length) }
}

/** What a blob holds, inflated to exactly the size it declares. */
export function inflateBlob(bytes: Uint8Array): Uint8Array {
  const pbf = new PbfReader(bytes)
  const found: { raw: Uint8Array | null; zlib: Uint8Array | null; size: number; other: number } = {
    raw: null,
    zlib: null,
    size: -1,
    other: 0,
  }
  eachField(pbf, pbf.length, (field) => {
    if (field === 1) found.raw = bytesOf(pbf)
    else if (field === 2) found.size = pbf.readVarint(true)
    else if (field === 3) found.zlib = bytesOf(pbf)
    else found.other = field
  })
  if (found.raw) return found.raw
  if (!found.zlib && found.other)
    throw refused(
      '这个文件用的压缩方式不支持，请用 osmium cat -o 新文件.osm.pbf 转成默认的 zlib 压缩再导入。',
      `compression ${found.other} not supported`,
    )
  if (!found.zlib) throw damagedRoads('blob without contents')
  if (found.size <= 0 || found.size > MOST.inflated) throw damagedRoads('contents of an impossible size')
  const inflated = inflateSync(found.zlib, { maxOutputLength: found.size })
  if (inflated.length !== found.size) throw damagedRoads('contents of another size than declared')
  return inflated
}

/** Refuses a file whose blobs unpack to far more than maps do; called with the sums so far. */
export function checkRatio(inflatedBytes: number, fileBytes: number): void {
  if (inflatedBytes > RATIO_FREE + MOST_RATIO * fileBytes) throw damagedRoads('unpacks to far too much')
}
