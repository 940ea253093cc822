import { constants, deflateRawSync } from 'node:zlib'

/** A member of an archive that may lie: whatever is given replaces the truth. */
export interface Member {
  name: string
  packed: Uint8Array
  method?: number
  flags?: number
  unpackedBytes: number
  /** What the local header says instead. */
  local?: { name?: string; method?: number; flags?: number; unpackedBytes?: number }
}

const localHeader = ({ name, packed, method = 8, flags = 0, unpackedBytes, local = {} }: Member): Buffer => {
  const written = Buffer.from(local.name ?? name)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(local.flags ?? flags, 6)
  head.writeUInt16LE(local.method ?? method, 8)
  head.writeUInt32LE(packed.length, 18)
  head.writeUInt32LE(local.unpackedBytes ?? unpackedBytes, 22)
  head.writeUInt16LE(written.length, 26)
  return Buffer.concat([head, written, packed])
}

const centralHeader = ({ name, packed, method = 8, flags = 0, unpackedBytes }: Member, at: number): Buffer => {
  const written = Buffer.from(name)
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  head.writeUInt16LE(20, 6)
  head.writeUInt16LE(flags, 8)
  head.writeUInt16LE(method, 10)
  head.writeUInt32LE(packed.length, 20)
  head.writeUInt32LE(unpackedBytes, 24)
  head.writeUInt16LE(written.length, 28)
  head.writeUInt32LE(at, 42)
  return Buffer.concat([head, written])
}

/** Writes an archive member by member, as told. */
export function makeZip(members: Member[]): Uint8Array {
  const locals = members.map(localHeader)
  let at = 0
  const centrals = members.map((member, n) => {
    const header = centralHeader(member, at)
    at += locals[n]!.length
    return header
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(members.length, 8)
  end.writeUInt16LE(members.length, 10)
  end.writeUInt32LE(Buffer.concat(centrals).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...centrals, end])
}

/** An honest member. */
export const member = (name: string, content: string | Uint8Array): Member => {
  const bytes = Buffer.from(content)
  return { name, packed: deflateRawSync(bytes), unpackedBytes: bytes.length }
}

const MB = 1024 * 1024

/** Packed bytes that unpack to so many megabytes of spaces, without ever holding them. */
export function packedSpaces(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(MB, ' '), { finishFlush: constants.Z_FULL_FLUSH })
  const lastBlock = Buffer.from([3, 0])
  return Buffer.concat([...Array.from({ length: megabytes }, () => piece), lastBlock])
}
