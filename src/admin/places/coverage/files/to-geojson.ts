import type { Coverage } from '@/contract/places/coverage'
import type { ConsolePlace } from '@/contract/places/console-places'
import { SERVICES } from '@/domain/places/words'

interface Feature {
  type: 'Feature'
  geometry: { type: 'Point'; coordinates: [number, number] }
  properties: Record<string, string | number | boolean | null | readonly string[]>
}

const feature = ({ lon, lat }: { lon: number; lat: number }, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lon, lat] },
  properties,
})

/**
 * Villages with their minutes and places with their services, as RFC 7946 has it: WGS-84, longitude first. Opens in QGIS
 * and in every web map.
 */
export function toGeoJson(coverage: Coverage, places: readonly ConsolePlace[]): string {
  const { villages, pace, minutes, basis, sample } = coverage
  const nearest = (own: readonly (number | null)[]) =>
    Object.fromEntries(SERVICES.map((service, n) => [`minutes-${service}`, own[n] ?? null]))
  const features = [
    ...villages.map(({ code, name, subdistrict, point, source, minutes: own }) =>
      feature(point, { kind: 'village', code, name, subdistrict, source, ...nearest(own) }),
    ),
    ...places
      .filter(({ retired }) => !retired)
      .map(({ id, name, carrier, services, point, sample: invented }) =>
        feature(point, { kind: 'place', id, name, carrier, services, sample: invented }),
      ),
  ]
  return JSON.stringify({ type: 'FeatureCollection', pace, minutes, basis, sample, features })
}
