import type { Place } from '@/contract/places/shapes'
import type { PlaceRow } from './places.repo'

/** A row as residents read it. */
export function viewPlace({ id, body, verifiedOn, sample }: PlaceRow): Place {
  const { people: _onItsOwnPage, ...shown } = body
  return { id, ...shown, verifiedOn, sample }
}
