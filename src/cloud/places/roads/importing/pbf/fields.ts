import type { PbfReader } from 'pbf'
import { damagedRoads } from '../refusals'

/** Wire type of strings, messages and packed lists. */
const BYTES = 2

/** Visits each field of a message that ends at `end`; a message that does not end exactly there is damaged. */
export function eachField(pbf: PbfReader, end: number, visit: (field: number) => void): void {
  if (end > pbf.length) throw damagedRoads('message longer than its block')
  for (let field = pbf.nextField(end); field; field = pbf.nextField(end)) {
    visit(field)
    if (pbf.pos > end) throw damagedRoads('field longer than its message')
  }
  if (pbf.pos !== end) throw damagedRoads('message of a wrong length')
}

/** Where the message, string or packed list ends that begins here. */
export function endOfBytes(pbf: PbfReader): number {
  if (pbf.type !== BYTES) throw damagedRoads('field of a wrong type')
  const end = pbf.readVarint() + pbf.pos
  if (end > pbf.length) throw damagedRoads('field longer than its block')
  return end
}

export function bytesOf(pbf: PbfReader): Uint8Array {
  const end = endOfBytes(pbf)
  const bytes = pbf.buf.subarray(pbf.pos, end)
  pbf.pos = end
  return bytes
}

export const textOf = (pbf: PbfReader): string => new TextDecoder().decode(bytesOf(pbf))

/** A stretch of a block, read later. */
export interface Stretch {
  at: number
  end: number
}

/** Remembers where a field's bytes lie and goes on behind them. */
export function stretchOf(pbf: PbfReader): Stretch {
  const end = endOfBytes(pbf)
  const at = pbf.pos
  pbf.pos = end
  return { at, end }
}

/** The numbers of a packed list, read one by one with `read`. */
export function packed(pbf: PbfReader, stretch: Stretch | null, read: () => number): number[] {
  const numbers: number[] = []
  if (!stretch) return numbers
  pbf.pos = stretch.at
  while (pbf.pos < stretch.end) numbers.push(read())
  if (pbf.pos !== stretch.end) throw damagedRoads('list of a wrong length')
  return numbers
}

/** The same for lists that tell each number as the difference from the one before. */
export function packedDeltas(pbf: PbfReader, stretch: Stretch | null): number[] {
  let sum = 0
  return packed(pbf, stretch, () => (sum += pbf.readSVarint()))
}
