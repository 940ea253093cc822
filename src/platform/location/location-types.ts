/** Degrees, WGS-84. */
export interface Point {
  lon: number
  lat: number
}

/** Where this phone is, or why nobody knows; each no is a fine answer. */
export type Located =
  | { ok: true; point: Point }
  | {
      ok: false
      /** The privacy notice was not agreed to, the phone's own question was answered no, or the phone does not know. */
      reason: 'no-consent' | 'refused' | 'unknown'
    }
