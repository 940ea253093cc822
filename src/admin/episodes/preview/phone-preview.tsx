import type { EpisodeBody, EpisodeMedia } from '@/contract/episodes'
import { audienceWord } from '@/domain/episodes/audiences'
import { helpWords } from '@/domain/episodes/helps'
import { topicWord } from '@/domain/episodes/topics'
import { clockTime } from '@/domain/time/durations'
import { PhoneFrame } from '../../patterns/phone/phone-frame'
import { articleName, type Articles } from '../citations/articles'

interface Props {
  body: EpisodeBody
  media: EpisodeMedia
  articles: Articles
}

/** How a resident will see the texts, while they are written. */
export function PhonePreview({ body, media, articles }: Props) {
  return (
    <PhoneFrame foot="视频和封面里的字不会跟着变。改了标题或开头的问题，请看看它们要不要一起换。">
      <div className="phone-poster">
        {media.poster16x9 && <img src={media.poster16x9} alt="" />}
        <span className="phone-length">{clockTime(media.durationMs)}</span>
      </div>
      <div className="phone-text">
        <p className="phone-title">
          第 {body.number} 期 · {body.title || '（标题）'} {body.sample && <span className="sample-badge">示例</span>}
        </p>
        <p className="phone-hook">{body.hook || '（开头的问题）'}</p>
        <p className="phone-takeaway">{body.takeaway || '（一句话结论）'}</p>
        <p className="phone-caption">依据的法条</p>
        <ul className="phone-chips">
          {body.citations.map(({ id }) => (
            <li key={id}>{articleName(articles, id)}</li>
          ))}
        </ul>
        <p className="phone-caption">可以找谁帮忙</p>
        <ul className="phone-chips phone-chips-quiet">
          {body.helps.map((help) => (
            <li key={help}>{helpWords(help)?.word ?? help}</li>
          ))}
        </ul>
        <p className="phone-note">
          {topicWord(body.topic)} · {body.audiences.map(audienceWord).join('、')}
        </p>
      </div>
    </PhoneFrame>
  )
}
