import { fewVertices, MOST_VERTICES, simplify } from './few-vertices'
import { fromGcj, toGcj } from './gcj'
import type { Line } from '../map-types'

const circle = (corners: number, radius = 0.01): Line =>
  Array.from({ length: corners + 1 }, (_, at) => {
    const angle = (2 * Math.PI * (at % corners)) / corners
    return [106.5 + radius * Math.cos(angle), 29.6 + radius * Math.sin(angle)] as const
  })

/** Shoelace, in square degrees. */
const size = (ring: Line) =>
  Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [nx, ny] = ring[(at + 1) % ring.length]!
      return sum + (x * ny - nx * y) / 2
    }, 0),
  )

it('keeps an area with few corners as it is, but for its holes', () => {
  const outer: Line = [
    [106.5, 29.6],
    [106.6, 29.6],
    [106.6, 29.7],
    [106.5, 29.7],
    [106.5, 29.6],
  ]
  expect(fewVertices([[outer, circle(20, 0.001)]])).toEqual([outer])
})

it('never gives WeChat more corners than it draws well, and loses little of the area', () => {
  const ragged = circle(4000).map(([x, y], at): [number, number] => [x + (at % 2 ? 0.0004 : 0), y])
  const closed = [...ragged.slice(0, -1), ragged[0]!]
  const [ring = []] = fewVertices([[closed]])
  expect(ring.length).toBeLessThanOrEqual(MOST_VERTICES)
  expect(ring[0]).toEqual(ring.at(-1))
  expect(size(ring) / size(closed)).toBeGreaterThan(0.9)
  expect(size(ring) / size(closed)).toBeLessThan(1.1)
})

it('leaves out what has shrunk to nothing', () =>
  expect(fewVertices(Array.from({ length: 200 }, () => [circle(8, 0.00001)])).length).toBeLessThan(200))

it('keeps the ends of a line and what bends', () =>
  expect(
    simplify(
      [
        [0, 0],
        [1, 0.0001],
        [2, 1],
        [3, 0],
      ],
      0.01,
    ),
  ).toEqual([
    [0, 0],
    [1, 0.0001],
    [2, 1],
    [3, 0],
  ]))

it('goes to Chinese maps, about 480 m away, and back within a centimetre', () => {
  const here = [106.55, 29.58] as const
  const [lon, lat] = toGcj(here)
  const metres = Math.hypot((lon - here[0]) * 111_320 * Math.cos((29.58 * Math.PI) / 180), (lat - here[1]) * 111_320)
  expect(metres).toBeGreaterThan(300)
  expect(metres).toBeLessThan(700)
  const back = fromGcj([lon, lat])
  expect(Math.abs(back.lon - here[0]) * 111_320).toBeLessThan(0.01)
  expect(Math.abs(back.lat - here[1]) * 111_320).toBeLessThan(0.01)
  expect(here).toEqual([106.55, 29.58])
})
