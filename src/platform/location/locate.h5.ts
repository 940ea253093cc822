import type { Located } from './location-types'

const WAIT_MS = 12_000
/** Where one stood a minute ago is near enough for a walk of minutes. */
const FRESH_MS = 60_000

/** Browsers know where they are over https only. */
export const canLocate = (): boolean => 'geolocation' in navigator && window.isSecureContext

/** Asks the browser, which asks the person. */
export const locate = (): Promise<Located> =>
  new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => resolve({ ok: true, point: { lon: coords.longitude, lat: coords.latitude } }),
      ({ code, PERMISSION_DENIED }) =>
        resolve({ ok: false, reason: code === PERMISSION_DENIED ? 'refused' : 'unknown' }),
      { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: FRESH_MS },
    ),
  )
