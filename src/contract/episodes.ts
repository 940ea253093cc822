import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Instant } from './parts/fields'

/** `law-id:article`, e.g. `civil-code:296`; 之一 is a fraction: `criminal-law:276.1`. */
export const CitationId = v.pipe(v.string(), v.regex(/^[a-z0-9-]+:\d+(\.\d+)?$/))

export const AUDIENCES = ['resident', 'elderly', 'youth', 'business', 'worker', 'owner'] as const
export const Audience = v.picklist(AUDIENCES)

/** The topics of 学法; the words people see stand in `domain/episodes/topics.ts`. */
export const TOPICS = ['neighbours', 'money', 'work', 'family', 'housing', 'consumer', 'safety', 'government'] as const
export const Topic = v.picklist(TOPICS)

/** Who helps, by kind of service; places come later with the service circle. */
export const HELPS = [
  'mediation',
  'legal-aid',
  'legal-advice',
  'court',
  'police',
  'property',
  'labour',
  'arbitration',
  'regulator',
  'hospital',
  'notary',
  'reconsideration',
  'market-watch',
  'fire-rescue',
  'traffic-police',
  'community',
  'school',
  'women',
  'housing',
] as const
export const Help = v.picklist(HELPS)

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

export const EpisodeId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60))

export const CitationRef = v.strictObject({
  id: CitationId,
  /** What the article says about this case, in our own words. */
  digest: text(200),
  /** Hash of the article's text when the digest was written (see domain/statutes/statute-text.ts). */
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** The key terms or numbers that the claim rests on; each stands word for word in the article. */
  rests: v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(6)),
})

/** One subtitle; milliseconds from the start of the video. */
export const TranscriptLine = v.strictObject({
  startMs: v.pipe(v.number(), v.integer(), v.minValue(0)),
  endMs: v.pipe(v.number(), v.integer(), v.minValue(1)),
  text: text(60),
})

/** A video that lives in a 视频号: weapp plays it in place, H5 opens its link. */
export const ChannelVideo = v.strictObject({
  /** The channel's id as WeChat shows it to its owner, `sph…`. */
  finderUserName: v.pipe(v.string(), v.regex(/^sph[A-Za-z0-9]{6,40}$/)),
  /** The video's id within the channel. */
  feedId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_/+=-]{8,200}$/)),
  /** The address WeChat gives for sharing; absent until the owner copied it. */
  link: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https:\/\/[a-z0-9.-]+\.qq\.com\//), v.maxLength(300))),
})
export type ChannelVideo = v.InferOutput<typeof ChannelVideo>

/** What an editor can change and a second person publishes. */
export const EpisodeBody = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  title: text(30),
  /** The hook, as the question a person would ask. */
  hook: text(40),
  /** One bold sentence: what I may do. */
  takeaway: text(80),
  topic: Topic,
  audiences: v.pipe(v.array(Audience), v.minLength(1)),
  /** How residents ask for it; search and the help list use these. */
  askedAs: v.pipe(v.array(text(40)), v.minLength(1), v.maxLength(20)),
  citations: v.pipe(v.array(CitationRef), v.minLength(1), v.maxLength(10)),
  helps: v.pipe(v.array(Help), v.minLength(1)),
  transcript: v.pipe(v.array(TranscriptLine), v.minLength(1), v.maxLength(200)),
  channelVideo: v.optional(ChannelVideo),
  /** True while people and places in it are invented; shows one quiet 示例 badge. */
  sample: v.boolean(),
})
export type EpisodeBody = v.InferOutput<typeof EpisodeBody>

/** Where films, covers and captions lie: paths on this server whose content never changes (`?v=`, or hash as name). */
export const EpisodeMedia = v.object({
  /** Null for an episode that has only its 视频号 video. */
  video: v.nullable(v.string()),
  captions: v.string(),
  poster16x9: v.string(),
  poster5x4: v.string(),
  poster1x1: v.string(),
  durationMs: v.number(),
  videoBytes: v.number(),
})
export type EpisodeMedia = v.InferOutput<typeof EpisodeMedia>

export const EpisodeCard = v.object({
  id: v.string(),
  number: v.number(),
  title: v.string(),
  hook: v.string(),
  takeaway: v.string(),
  topic: v.string(),
  audiences: v.array(v.string()),
  durationMs: v.number(),
  poster16x9: v.string(),
  poster1x1: v.string(),
  sample: v.boolean(),
  /** An instant, ISO 8601 in UTC. */
  publishedAt: v.string(),
})
export type EpisodeCard = v.InferOutput<typeof EpisodeCard>

/** A citation as people read it: the law's name and dates come from the statute index. */
export const CitationView = v.object({
  id: v.string(),
  lawTitle: v.string(),
  lawShortTitle: v.string(),
  /** 第二百九十六条 */
  articleLabel: v.string(),
  digest: v.string(),
  /** Civil day on which the law's present text took effect; empty when the law is not known any more. */
  effectiveDay: v.string(),
  /** Page of the national database of laws, or its search page. A mini-program can only copy it. */
  officialUrl: v.string(),
  /** True when the article's text is no longer the one the digest was written from; false while it is. */
  changedSince: v.optional(v.boolean()),
})
export type CitationView = v.InferOutput<typeof CitationView>

export const EpisodeDetail = v.object({
  ...EpisodeCard.entries,
  citations: v.array(CitationView),
  helps: v.array(v.string()),
  transcript: v.array(v.object({ startMs: v.number(), endMs: v.number(), text: v.string() })),
  media: EpisodeMedia,
  channelVideo: v.optional(ChannelVideo),
})
export type EpisodeDetail = v.InferOutput<typeof EpisodeDetail>

/** How far somebody is in an episode. */
export const Progress = v.object({
  episodeId: v.string(),
  positionMs: v.number(),
  /** Once true it stays true. */
  watched: v.boolean(),
  updatedAt: v.string(),
})
export type Progress = v.InferOutput<typeof Progress>

export const listEpisodes = endpoint({
  method: 'GET',
  path: '/api/episodes',
  access: 'open',
  summary: '全部已发布节目，最新在前',
  input: v.strictObject({}),
  output: v.object({ episodes: v.array(EpisodeCard) }),
  cacheSeconds: 60,
})

export const getEpisode = endpoint({
  method: 'GET',
  path: '/api/episodes/:id',
  access: 'open',
  summary: '一期节目：视频、字幕、法条',
  input: v.strictObject({ id: EpisodeId }),
  output: EpisodeDetail,
  cacheSeconds: 60,
})

/** Cards with the caller's own progress and favourites joined, newest first. */
export const listMyEpisodes = endpoint({
  method: 'GET',
  path: '/api/my/episodes',
  access: 'device',
  summary: '节目列表，带我的进度和收藏',
  input: v.strictObject({}),
  output: v.object({
    episodes: v.array(v.object({ ...EpisodeCard.entries, progress: v.nullable(Progress), favourite: v.boolean() })),
  }),
})

/**
 * Saves a position. Idempotent; of two devices the save with the later `at` wins, `watched` never falls back.
 * `at` is when the phone noted the position; the server caps it at its own clock.
 */
export const saveProgress = endpoint({
  method: 'PUT',
  path: '/api/my/episodes/:id/progress',
  access: 'device',
  summary: '保存观看位置',
  input: v.strictObject({
    id: EpisodeId,
    positionMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3 * 3600_000)),
    at: Instant,
  }),
  output: Progress,
})

export const setFavourite = endpoint({
  method: 'PUT',
  path: '/api/my/episodes/:id/favourite',
  access: 'device',
  summary: '收藏或取消收藏',
  input: v.strictObject({ id: EpisodeId, favourite: v.boolean() }),
  output: v.object({ favourite: v.boolean() }),
})
