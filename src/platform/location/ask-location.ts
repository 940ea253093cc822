import { askConsent } from '../privacy/consent'
import { locate } from './locate'
import type { Located } from './location-types'

/** Just in time: the privacy notice first, then the phone's own question. Nothing is asked before somebody taps. */
export async function askLocation(): Promise<Located> {
  if (!(await askConsent())) return { ok: false, reason: 'no-consent' }
  return locate()
}
