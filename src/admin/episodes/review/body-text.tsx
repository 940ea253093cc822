import type { EpisodeBody } from '@/contract/episodes'
import { placeKey, placeLabel, placesOf, placeText } from '../body/places'

/** All of a version, to be read. */
export function BodyText({ body }: { body: EpisodeBody }) {
  return (
    <dl className="body-text">
      {placesOf(body).map((place) => (
        <div key={placeKey(place)}>
          <dt>{placeLabel(body, place)}</dt>
          <dd>{placeText(body, place)}</dd>
        </div>
      ))}
    </dl>
  )
}
