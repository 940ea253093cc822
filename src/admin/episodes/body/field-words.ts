import type { EpisodeBody } from '@/contract/episodes'

export type BodyField = keyof EpisodeBody

/** The fields of an episode in the order of the form, with the words beside them. */
export const FIELD_WORDS: Readonly<Record<BodyField, string>> = {
  number: '期号',
  title: '标题',
  hook: '开头的问题',
  takeaway: '一句话结论',
  topic: '主题',
  audiences: '适合谁看',
  askedAs: '居民会怎么问',
  helps: '可以找谁帮忙',
  citations: '法条',
  transcript: '字幕',
  channelVideo: '视频号视频',
  sample: '示例',
}

export const BODY_FIELDS = Object.keys(FIELD_WORDS) as BodyField[]

/** Longest texts, in characters, as `EpisodeBody` of the contract has them. */
export const LONGEST = { title: 30, hook: 40, takeaway: 80, digest: 200, line: 60 } as const
