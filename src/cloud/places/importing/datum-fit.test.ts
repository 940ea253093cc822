import fc from 'fast-check'
import gcoord from 'gcoord'
import { metresBetween } from '@/domain/places/distance-standard'
import { toWgs84 } from './datum-fit'

const DEGREES = fc.record({
  lon: fc.double({ min: 105, max: 110.5, noNaN: true }),
  lat: fc.double({ min: 28, max: 32.5, noNaN: true }),
})

test.each(['GCJ02', 'BD09'] as const)('a point of Chongqing written in %s is read to the centimetre', (datum) =>
  fc.assert(
    fc.property(DEGREES, (point) => {
      const [lon, lat] = gcoord.transform<[number, number]>([point.lon, point.lat], gcoord.WGS84, gcoord[datum])
      expect(metresBetween({ lon, lat }, point)).toBeGreaterThan(200)
      expect(metresBetween(toWgs84({ lon, lat }, datum), point)).toBeLessThanOrEqual(0.01)
    }),
    { seed: 6, numRuns: 2000 },
  ),
)

test('WGS-84 stays as it is', () =>
  expect(toWgs84({ lon: 106.55, lat: 29.58 }, 'WGS84')).toEqual({ lon: 106.55, lat: 29.58 }))
