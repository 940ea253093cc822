import fc from 'fast-check'
import { buildGraph } from '../building/build-graph'
import type { RoadSource } from '../network'
import { snap } from '../searching/snap'
import { at, drawRoads } from '../testing-roads'
import { crc32 } from './checksum'
import { readGraph } from './read-graph'
import { writeGraph } from './write-graph'

const SOURCE: RoadSource = {
  name: '重庆 — OpenStreetMap 摘录 🗺',
  date: '2026-11-01',
  licence: 'ODbL-1.0',
  attribution: '© OpenStreetMap 贡献者',
  hash: 'ab'.repeat(32),
  sample: false,
}

const graph = buildGraph(
  drawRoads(
    [
      [0, 0, 200],
      [80, 0, 210],
      [80, 90, 205],
    ],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2, kind: 'steps' },
      { from: 2, to: 0, allowedBack: 0 },
    ],
  ),
  'foot',
)
const bytes = writeGraph(graph, SOURCE)

test('the checksum is the well-known one', () => {
  expect(crc32(Uint8Array.from('123456789', (letter) => letter.charCodeAt(0)))).toBe(0xcbf43926)
})

test('a graph comes back as it was written, with its source', () => {
  const read = readGraph(bytes)
  if (!read.ok) throw new Error(read.reason)
  expect(read.header).toEqual({ mode: 'foot', nodes: 3, edges: 3, source: SOURCE })
  expect(read.graph).toEqual(graph)
  expect(snap(read.graph, at(40, 5))).toEqual(snap(graph, at(40, 5)))
})

test('a graph without a road is a graph', () => {
  const empty = buildGraph(drawRoads([], []), 'car')
  expect(readGraph(writeGraph(empty, SOURCE))).toMatchObject({ ok: true, graph: { mode: 'car' } })
})

test('bytes at an odd place in a bigger buffer are read all the same', () => {
  const shifted = new Uint8Array(bytes.length + 3)
  shifted.set(bytes, 3)
  expect(readGraph(shifted.subarray(3))).toMatchObject({ ok: true, graph })
})

test('bytes as Node reads them from a file are read all the same', () => {
  expect(readGraph(Buffer.concat([bytes]))).toMatchObject({ ok: true, graph })
})

test('a file cut short anywhere is refused as truncated', () => {
  for (let length = 0; length < bytes.length; length++)
    expect(readGraph(bytes.slice(0, length))).toEqual({ ok: false, reason: 'truncated' })
})

test('one changed bit anywhere is noticed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length * 8 - 1 }), (bit) => {
      const changed = bytes.slice()
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(readGraph(changed).ok).toBe(false)
    }),
    { seed: 6, numRuns: 2000 },
  )
})

test.each([
  ['not-a-graph', (b: Uint8Array) => b.fill(0x50, 0, 4)],
  ['other-version', (b: Uint8Array) => b.fill(9, 4, 5)],
  ['damaged', (b: Uint8Array) => b.fill(0xff, b.length - 4)],
  ['damaged', (b: Uint8Array) => Uint8Array.from([...b, 0, 0, 0, 0])],
] as const)('%s is said of what is', (reason, spoil) => {
  expect(readGraph(spoil(bytes.slice()))).toEqual({ ok: false, reason })
})
