import fc from 'fast-check'
import { fromGcj, toGcj, toWechat } from './gcj'

const METRES_A_DEGREE = 111_320

/** Metres between two nearby points. */
const apart = ([lonA, latA]: readonly [number, number], [lonB, latB]: readonly [number, number]) =>
  Math.hypot((lonA - lonB) * METRES_A_DEGREE * Math.cos((latA * Math.PI) / 180), (latA - latB) * METRES_A_DEGREE)

/** The mainland's rectangle. */
const inChina = fc.tuple(fc.double({ min: 73, max: 135, noNaN: true }), fc.double({ min: 18, max: 53, noNaN: true }))
/** Chongqing, with a margin. */
const here = fc.tuple(fc.double({ min: 105, max: 110.5, noNaN: true }), fc.double({ min: 28, max: 32.5, noNaN: true }))

test.each([
  ['Chongqing', here],
  ['China', inChina],
])('to the shifted degrees and back is within a centimetre, anywhere in %s', (_, point) => {
  fc.assert(
    fc.property(point, (pair) => {
      const { lon, lat } = fromGcj(toGcj(pair))
      expect(apart([lon, lat], pair)).toBeLessThanOrEqual(0.01)
    }),
    { seed: 6, numRuns: 3000 },
  )
})

test('from the shifted degrees and there again as well: a tap on the map is shown where it was', () => {
  fc.assert(
    fc.property(here, (pair) => {
      const { lon, lat } = fromGcj(pair)
      expect(apart(toGcj([lon, lat]), pair)).toBeLessThanOrEqual(0.01)
    }),
    { seed: 6, numRuns: 3000 },
  )
})

test('the shift is some hundred metres everywhere in Chongqing, and what is given stays as it is', () => {
  fc.assert(
    fc.property(here, (pair) => {
      const before = [...pair]
      const metres = apart(toGcj(pair), pair)
      expect(metres).toBeGreaterThan(200)
      expect(metres).toBeLessThan(800)
      expect(pair).toEqual(before)
      const { longitude, latitude } = toWechat(pair)
      expect([longitude, latitude]).toEqual(toGcj(pair))
    }),
    { seed: 6, numRuns: 500 },
  )
})
