import { SERVICES, type Service } from '@/domain/places/words'

export interface TrialPoint {
  point: { lon: number; lat: number }
  services: Service[]
}

const DIGITS = 5

/** `106.55123,29.58001,13`: degrees and the services by their number; a metre fine. */
const write = ({ point, services }: TrialPoint): string =>
  [
    point.lon.toFixed(DIGITS),
    point.lat.toFixed(DIGITS),
    SERVICES.flatMap((service, n) => (services.includes(service) ? [n + 1] : [])).join(''),
  ].join(',')

function read(text: string): TrialPoint[] {
  const [lon, lat, digits = ''] = text.split(',')
  if (!lon || !lat) return []
  const point = { lon: Number(lon), lat: Number(lat) }
  const services = SERVICES.filter((_, n) => digits.includes(String(n + 1)))
  const right = Number.isFinite(point.lon) && Number.isFinite(point.lat) && Math.abs(point.lat) <= 85
  return right && Math.abs(point.lon) <= 180 && services.length > 0 ? [{ point, services }] : []
}

/** Supposed points as they stand in the address, `;` between them. */
export const writePoints = (points: readonly TrialPoint[]): string => points.map(write).join(';')
export const readPoints = (text: string): TrialPoint[] =>
  (text === '' ? [] : text.split(';').flatMap(read)).slice(0, 20)

/** The address of a trial with these points. */
export function trialSearch(
  { pace, minutes, service }: { pace: string; minutes: number; service: string },
  points: readonly { point: TrialPoint['point']; services: readonly string[] }[],
): string {
  const known = points.map(({ point, services }) => ({
    point,
    services: SERVICES.filter((one) => services.includes(one)),
  }))
  return new URLSearchParams({ pace, minutes: String(minutes), service, at: writePoints(known) }).toString()
}
