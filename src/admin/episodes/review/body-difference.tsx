import type { EpisodeBody } from '@/contract/episodes'
import { placeKey, placeLabel, placesOf, placeText, samePlace } from '../body/places'
import { TextDifference } from './text-difference'

interface Props {
  before: EpisodeBody
  after: EpisodeBody
  /** What the two sides are, e.g. 现在对外 and 送审. */
  names: readonly [string, string]
}

/** Field by field, what differs between two versions; what is the same is counted, not shown. */
export function BodyDifference({ before, after, names }: Props) {
  const places = placesOf(before, after)
  const changed = places.filter((place) => !samePlace(before, after, place))
  if (changed.length === 0) return <p className="quiet">两个版本的内容完全一样。</p>
  return (
    <div className="difference" id="difference">
      <div className="difference-head" aria-hidden>
        <span>{names[0]}</span>
        <span>{names[1]}</span>
      </div>
      {changed.map((place) => (
        <section key={placeKey(place)} className="difference-row" aria-label={placeLabel(after, place)}>
          <h3>{placeLabel(after, place)}</h3>
          <TextDifference before={placeText(before, place)} after={placeText(after, place)} names={names} />
        </section>
      ))}
      <p className="quiet">
        共 {changed.length} 处不同，其余 {places.length - changed.length} 处相同。
      </p>
    </div>
  )
}
