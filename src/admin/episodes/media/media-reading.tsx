import type { EpisodeMedia } from '@/contract/episodes'
import { POSTER_SHAPES } from '@/domain/media/picture'
import { SHAPES } from './cover/crops'

import './media.css'

interface Props {
  media: EpisodeMedia
  /** What residents see now, to say what was exchanged; absent before the first publication. */
  before?: EpisodeMedia | undefined
}

/** Film and covers of a version, for whoever reviews it. */
export function MediaReading({ media, before }: Props) {
  const covers = SHAPES.filter((shape) => media[POSTER_SHAPES[shape].field])
  const exchanged = [
    ...(before && before.video !== media.video ? ['视频'] : []),
    ...(before && SHAPES.some((shape) => before[POSTER_SHAPES[shape].field] !== media[POSTER_SHAPES[shape].field])
      ? ['封面']
      : []),
  ]
  return (
    <section className="media-reading stack" aria-label="视频和封面">
      <h2>视频和封面</h2>
      {exchanged.length > 0 && <p className="media-advice">这一版更换了{exchanged.join('和')}，请先看一遍。</p>}
      <div className="media-film">
        {media.video ? (
          <video
            id="film"
            className="media-player"
            controls
            preload="metadata"
            src={media.video}
            aria-label="这一版的视频"
          />
        ) : (
          <p className="media-empty">没有上传的视频，居民看视频号里的那一条。</p>
        )}
        <div className="media-crops">
          {covers.map((shape) => (
            <figure key={shape}>
              <img src={media[POSTER_SHAPES[shape].field]} alt={`${POSTER_SHAPES[shape].word} 封面`} />
              <figcaption>{POSTER_SHAPES[shape].word}</figcaption>
            </figure>
          ))}
        </div>
      </div>
    </section>
  )
}
