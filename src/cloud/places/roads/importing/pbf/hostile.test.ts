import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { encodeBlob, encodeHeader, encodePbf } from '../tests/testing-pbf'
import { inFolder, readFileOf, row } from '../tests/testing-roads'

const FILE = encodePbf([
  { nodes: row(20) },
  { ways: [{ id: 1, refs: [1, 2, 3, 4, 5], tags: { highway: 'residential', name: '示例路' } }] },
  { relations: [{ id: 1, members: [{ kind: 'way', id: 1, role: 'outer' }], tags: { type: 'multipolygon' } }] },
])

const read = (bytes: Uint8Array) =>
  inFolder(async (folder) => {
    const file = join(folder, 'x.osm.pbf')
    await writeFile(file, bytes)
    return readFileOf({ file })
  })

/** What the reader says of bytes: the English words in brackets at the end of its sentence. */
async function saysOf(bytes: Uint8Array): Promise<string> {
  try {
    await read(bytes)
    return 'fine'
  } catch (error) {
    const { name, message } = error as Error
    expect(name).toBe('CannotStart')
    expect(message).toMatch(/^[^[]+。原来的路网没有改动。\[.+\]$/)
    return /\[(.+)\]$/.exec(message)![1]!
  }
}

const blob = (contents: Parameters<typeof encodeBlob>[2]) =>
  Buffer.concat([encodeHeader(), encodeBlob('OSMData', new Uint8Array(), contents)])

describe('a file that is none, or is not whole', () => {
  it('is read when it is whole', async () => {
    expect(await saysOf(FILE)).toBe('fine')
  })

  it('is refused wherever it is cut off', async () => {
    const ends = new Set<number>()
    for (let at = 0, next; at < FILE.length; at = next) {
      const head = FILE.readUInt32BE(at)
      next = FILE.indexOf('OSMData', at + head) - 6
      if (next < at) next = FILE.length
      ends.add(next)
    }
    for (let length = 0; length < FILE.length; length += 1) {
      const says = await saysOf(FILE.subarray(0, length))
      // Cut exactly between two blobs a file looks whole; then only what is missing can tell.
      expect(says).toMatch(ends.has(length) ? /no roads|no data|fine/ : /damaged|not an/)
    }
  })

  it('never does anything but refuse or read, whatever bytes are changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(FILE.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(FILE)
        bytes[at]! ^= change
        expect(typeof (await saysOf(bytes))).toBe('string')
      }),
      { numRuns: 300, seed: 6 },
    )
  })

  it.each([
    ['an empty file', Buffer.alloc(0), 'ends in the middle'],
    ['text', Buffer.from('<osm version="0.6"></osm>'), 'not an .osm.pbf file'],
    ['an archive', Buffer.from('PK\u0003\u0004 and more and more'), 'not an .osm.pbf file'],
    ['a header without data', encodeHeader(), 'no data'],
    ['data without a header', FILE.subarray(encodeHeader().length), 'no OSMHeader'],
    ['a history', encodePbf([], { features: ['OsmSchema-V0.6', 'HistoricalInformation'] }), 'history file'],
    ['a feature unknown', encodePbf([], { features: ['Something'] }), 'feature Something'],
  ])('%s is refused', async (_, bytes, english) => {
    expect(await saysOf(bytes)).toContain(english)
  })
})

describe('a file made to hurt', () => {
  const bomb = deflateSync(Buffer.alloc(64 * 1024 * 1024))

  it.each([
    ['more than it declares', 1000, 'road file damaged'],
    ['more than a block may hold', 64 * 1024 * 1024, 'contents of an impossible size'],
    ['nothing, it says', 0, 'contents of an impossible size'],
  ])('is refused when a block unpacks to %s', async (_, size, english) => {
    const bytes = blob((pbf) => {
      pbf.writeVarintField(2, size)
      pbf.writeBytesField(3, bomb)
    })
    expect(await saysOf(bytes)).toContain(english)
  })

  it('is refused when many blocks unpack to far more than maps do', async () => {
    const zeros = Buffer.alloc(30 * 1024 * 1024)
    const one = encodeBlob('OSMData', new Uint8Array(), (pbf) => {
      pbf.writeVarintField(2, zeros.length)
      pbf.writeBytesField(
        3,
        deflateSync(Buffer.concat([Buffer.from([0x12, 0x80, 0x80, 0x80, 0x0f]), zeros]).subarray(0, zeros.length)),
      )
    })
    expect(await saysOf(Buffer.concat([encodeHeader(), one, one, one, one]))).toMatch(/damaged/)
  })

  it.each([
    ['LZMA', 4],
    ['LZ4', 6],
    ['zstd', 7],
  ])('says what to do when it is packed with %s', async (_, field) => {
    expect(await saysOf(blob((pbf) => pbf.writeBytesField(field, Buffer.from('x'))))).toBe(
      `compression ${field} not supported`,
    )
  })

  it.each([
    ['a longitude', { id: 1, lon: 190, lat: 29 }],
    ['a latitude', { id: 1, lon: 106, lat: -95 }],
  ])('is refused for %s off the earth', async (_, node) => {
    expect(await saysOf(encodePbf([{ nodes: [node] }]))).toContain('off the earth')
  })

  it('is refused for a length beyond the file', async () => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(0x7fffffff)
    expect(await saysOf(Buffer.concat([encodeHeader(), head]))).toContain('not an .osm.pbf')
  })
})
