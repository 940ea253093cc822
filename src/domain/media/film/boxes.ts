/** A box of an MP4 file (ISO/IEC 14496-12, 4.2): four letters, where it begins, and how long it is with its head. */
export interface Box {
  type: string
  start: number
  /** Bytes of the head: 8, or 16 where the length needs 64 bits. */
  head: number
  size: number
}

/** The longest head of a box. */
export const BOX_HEAD_BYTES = 16

const LARGE = 2 ** 32

export const readUint32 = (bytes: Uint8Array, at: number): number =>
  bytes[at]! * 2 ** 24 + bytes[at + 1]! * 2 ** 16 + bytes[at + 2]! * 2 ** 8 + bytes[at + 3]!

export const readUint16 = (bytes: Uint8Array, at: number): number => bytes[at]! * 256 + bytes[at + 1]!

export const readType = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))

/**
 * The head of the box at `start`; null where no box can be: unprintable type, or a length shorter than its own head.
 * Length 1 means that 64 bits follow, length 0 that the box reaches to the end.
 *
 * @param head at least 8 bytes of the file from `start`, 16 if the file is that long
 * @param end where the file, or the box around this one, ends
 * @example the first 32 bytes of most files are `{ type: 'ftyp', start: 0, head: 8, size: 32 }`
 */
export function readBoxHead(head: Uint8Array, start: number, end: number): Box | null {
  if (head.length < 8) return null
  const type = readType(head, 4)
  if (!/^[\x20-\x7e\xa9]{4}$/.test(type)) return null
  const short = readUint32(head, 0)
  if (short === 0) return { type, start, head: 8, size: end - start }
  if (short !== 1) return short < 8 ? null : { type, start, head: 8, size: short }
  if (head.length < 16) return null
  const size = readUint32(head, 8) * LARGE + readUint32(head, 12)
  return size < 16 || !Number.isSafeInteger(size) ? null : { type, start, head: 16, size }
}

/** No box of a film holds a hundred others; an index of 16 MB could pretend to hold two million. */
export const BOXES_MAX = 1000

/** The first boxes that lie inside `bytes` from `from` to `to`; stops at the first that does not fit. */
export function boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): Box[] {
  const found: Box[] = []
  for (let at = from; at + 8 <= to && found.length < BOXES_MAX;) {
    const box = readBoxHead(bytes.subarray(at, at + BOX_HEAD_BYTES), at, to)
    if (!box || at + box.size > to) break
    found.push(box)
    at += box.size
  }
  return found
}

/** The first box at the end of a path such as `mdia`, `minf`, `stbl`, inside another box; null where there is none. */
export function findBox(bytes: Uint8Array, within: Box, ...path: string[]): Box | null {
  let box: Box | null = within
  for (const type of path) {
    if (!box) return null
    box = boxesIn(bytes, box.start + box.head, box.start + box.size).find((inner) => inner.type === type) ?? null
  }
  return box
}
