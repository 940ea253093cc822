import { openLink } from '../links/open-link.h5'

export interface Destination {
  name: string
  address: string
  /** Degrees, WGS-84. */
  point: { lon: number; lat: number }
}

/** Android asks which map to open (`geo:`, RFC 5870); other systems know no such address and get a map's page. */
export function navigateTo({ name, point: { lon, lat } }: Destination): void {
  const called = encodeURIComponent(name)
  if (/Android/i.test(navigator.userAgent)) window.location.href = `geo:${lat},${lon}?q=${lat},${lon}(${called})`
  else openLink(`https://uri.amap.com/marker?position=${lon},${lat}&name=${called}&coordinate=wgs84`)
}
