import { MODES } from '../../words'
import { buildGraph } from '../building/build-graph'
import { metresBetween } from '../geo'
import { isInside } from '../inside'
import { EDGE_KINDS } from '../network'
import { minutesTo } from '../searching/minutes-to'
import { snap } from '../searching/snap'
import { sampleNetwork } from './sample-network'
import { BOX } from './land/sheet'
import { SUBDISTRICTS } from './land/subdistricts'

const city = sampleNetwork()
const foot = buildGraph(city.network, 'foot')
const snaps = city.villages.map((village) => snap(foot, village)!)

test('the city is the same every time', () => {
  const again = sampleNetwork()
  const bytes = ({ network }: typeof city) => Buffer.concat(Object.values(network).map((c) => new Uint8Array(c.buffer)))
  expect(bytes(again).equals(bytes(city))).toBe(true)
  expect(JSON.stringify({ ...again, network: null })).toBe(JSON.stringify({ ...city, network: null }))
})

test('villages lie within the outline, apart from each other and beside a road', () => {
  const [[outline]] = city.drawing.outline as [[[number, number][]]]
  const near = city.villages.map((a) =>
    Math.min(...city.villages.filter((b) => b !== a).map((b) => metresBetween(a.lon, a.lat, b.lon, b.lat))),
  )
  expect(city.villages.filter(({ lon, lat }) => !isInside(outline, [lon, lat]))).toEqual([])
  expect(Math.min(...near)).toBeGreaterThan(100)
  expect(Math.max(...snaps.map(({ metres }) => metres))).toBeLessThan(25)
  expect(snaps.filter(({ passedOver }) => passedOver !== null)).toEqual([])
})

test('no road but a bridge or a ferry touches the water, and nothing leaves the box', () => {
  const { lon, lat, from, to, kind } = city.network
  const wet = (node: number) => city.drawing.water.some(([ring]) => isInside(ring!, [lon[node]!, lat[node]!]))
  const kinds = new Set<string>()
  for (let edge = 0; edge < from.length; edge++)
    if (wet(from[edge]!) || wet(to[edge]!)) kinds.add(EDGE_KINDS[kind[edge]!]!)
  expect([...kinds].sort()).toEqual(['ferry', 'primary', 'secondary'])
  expect(Math.min(...lon)).toBeGreaterThan(BOX.west)
  expect(Math.max(...lon)).toBeLessThan(BOX.east)
  expect(Math.min(...lat)).toBeGreaterThan(BOX.south)
  expect(Math.max(...lat)).toBeLessThan(BOX.north)
})

test.each(MODES)('the whole city hangs together: %s', (mode) => {
  const graph = buildGraph(city.network, mode)
  const connected = graph.connected.reduce((sum, one) => sum + one, 0)
  expect(connected / graph.connected.length).toBeGreaterThan(mode === 'foot' ? 0.999 : 0.9)
})

test('it is a hill city: stairs, slopes and bridges without cliffs', () => {
  const { height, from, to, metres, kind } = city.network
  expect(city.network.lon.length).toBeGreaterThan(10_000)
  expect(kind.filter((k) => EDGE_KINDS[k] === 'steps').length).toBeGreaterThan(500)
  expect(Math.max(...height) - Math.min(...height)).toBeGreaterThan(150)
  const steep = Array.from(from, (a, n) => Math.abs(height[a]! - height[to[n]!]!) / metres[n]!)
  expect(Math.max(...steep)).toBeLessThan(0.6)
  expect(Math.max(...steep.filter((_, n) => EDGE_KINDS[kind[n]!] === 'primary'))).toBeLessThan(0.3)
})

test('there is room for places in every subdistrict', () => {
  expect(city.candidates.length).toBeGreaterThanOrEqual(90)
  for (const { code } of SUBDISTRICTS) {
    const own = city.candidates.filter(({ subdistrict }) => subdistrict === code)
    expect(own.filter(({ central }) => central)).toHaveLength(3)
    expect(own.length).toBeGreaterThan(3)
  }
  for (const candidate of city.candidates) expect(snap(foot, candidate)!.metres).toBeLessThan(25)
})

test('from a village some places are near and others are not', () => {
  const places = city.candidates.map((candidate) => snap(foot, candidate))
  const within = snaps.map(
    (origin) => minutesTo(foot, origin, places, { minutes: 15, limit: 15 }).filter((m) => m <= 15).length,
  )
  expect(Math.max(...within)).toBeGreaterThan(5)
  expect(within.filter((count) => count === 0).length).toBeLessThan(25)
})
