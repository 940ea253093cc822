import { getDotPath, safeParse } from 'valibot'
import { EpisodeBody, type EpisodeMedia } from '@/contract/episodes'

interface Gap {
  path: string
  message: string
}

const WORDS: Record<string, string> = {
  title: '请填写标题。',
  hook: '请填写开头的问题。',
  takeaway: '请填写一句话结论。',
  audiences: '请选择适合谁看。',
  askedAs: '请写至少一种居民会怎么问。',
  citations: '请至少引用一条法条。',
  helps: '请选择可以找谁帮忙。',
  transcript: '请添加字幕。',
}

const POSTERS = ['poster16x9', 'poster5x4', 'poster1x1'] as const

function findMediaGaps(body: EpisodeBody, media: EpisodeMedia): Gap[] {
  const film = media.video || body.channelVideo
  const covered = POSTERS.every((key) => media[key])
  return [
    ...(film ? [] : [{ path: 'body.video', message: '请上传视频，或填写视频号视频。' }]),
    ...(covered ? [] : [{ path: 'body.poster', message: '请添加封面，三种比例都要有。' }]),
  ]
}

/** What a draft still lacks before it can be handed over for review; empty when it is whole. */
export function findGaps(body: EpisodeBody, media: EpisodeMedia): Gap[] {
  const { issues = [] } = safeParse(EpisodeBody, body)
  const missing = new Map(
    issues.map((issue) => {
      const place = getDotPath(issue) ?? ''
      const field = place.split('.')[0] ?? ''
      return [field, { path: `body.${place}`, message: WORDS[field] ?? '请检查这一项。' }]
    }),
  )
  return [...missing.values(), ...findMediaGaps(body, media)]
}
