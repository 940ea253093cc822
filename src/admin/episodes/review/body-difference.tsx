import type { EpisodeBody } from '@/contract/episodes'
import { FieldsDifference } from '../../patterns/difference/fields-difference'
import { placeKey, placeLabel, placesOf, placeText, samePlace } from '../body/places'

interface Props {
  before: EpisodeBody
  after: EpisodeBody
  /** What the two sides are, e.g. 现在对外 and 送审. */
  names: readonly [string, string]
}

/** Field by field, what differs between two versions of an episode. */
export function BodyDifference({ before, after, names }: Props) {
  const fields = placesOf(before, after).map((place) => ({
    key: placeKey(place),
    label: placeLabel(after, place),
    before: placeText(before, place),
    after: placeText(after, place),
    same: samePlace(before, after, place),
  }))
  return <FieldsDifference fields={fields} names={names} />
}
