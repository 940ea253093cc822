import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { EpisodeBody, EpisodeId, EpisodeMedia, Topic } from '../episodes'
import { ArticlesRead } from './law/console-statutes'
import { MediaName } from './media'

/**
 * draft → submitted → published → replaced (by a newer one) or withdrawn; submitted → draft when sent back; submitted →
 * scheduled → published at its time, or held with a note when that could not be done.
 */
export const VERSION_STATES = ['draft', 'submitted', 'scheduled', 'held', 'published', 'replaced', 'withdrawn'] as const
const VersionState = v.picklist(VERSION_STATES)

/** `law`: an article it rests on has another text now, or is no more; in the latter case it has been taken off. */
export const EPISODE_DOUBTS = ['law'] as const
export type EpisodeDoubt = (typeof EPISODE_DOUBTS)[number]

export const ConsoleEpisodeRow = v.object({
  id: v.string(),
  number: v.number(),
  title: v.string(),
  topic: v.string(),
  /** What residents see now. */
  live: v.boolean(),
  publishedVersion: v.nullable(v.number()),
  /** The newest version and its state. */
  latestVersion: v.number(),
  latestState: VersionState,
  /** When the newest version will be published; null unless it is `scheduled`. */
  scheduledAt: v.nullable(v.string()),
  latestAuthor: v.string(),
  updatedAt: v.string(),
  /** Why an editor has to look again (待复核); null when nothing is the matter. */
  doubt: v.nullable(v.string()),
})
export type ConsoleEpisodeRow = v.InferOutput<typeof ConsoleEpisodeRow>

const { audiences, askedAs, citations, helps, transcript } = EpisodeBody.entries
const perhaps = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max))

/**
 * A body that is still being written: what it holds is as `EpisodeBody` wants it, but words and lists may be empty.
 * Handing over for review and publishing ask for all of it.
 */
export const DraftBody = v.strictObject({
  ...EpisodeBody.entries,
  title: perhaps(30),
  hook: perhaps(40),
  takeaway: perhaps(80),
  audiences: audiences.pipe[0],
  askedAs: v.pipe(askedAs.pipe[0], v.maxLength(20)),
  citations: v.pipe(citations.pipe[0], v.maxLength(10)),
  helps: helps.pipe[0],
  transcript: v.pipe(transcript.pipe[0], v.maxLength(200)),
})

export const EpisodeVersion = v.object({
  version: v.number(),
  state: VersionState,
  /** Grows with each save of the draft; send it back with the next save. */
  revision: v.number(),
  body: DraftBody,
  /** What this version shows; a draft's films and covers stay its own until it is published. */
  media: EpisodeMedia,
  authorId: v.string(),
  authorName: v.string(),
  /** Who opened, last saved or handed it over: they do not approve it. */
  writerIds: v.array(v.string()),
  /** Who sent it back, approved it for a time or published it. */
  reviewerName: v.nullable(v.string()),
  /** When it will be published; null unless it is `scheduled`. */
  scheduledAt: v.nullable(v.string()),
  /** Why it was sent back, taken from its schedule, held or withdrawn. */
  note: v.nullable(v.string()),
  updatedAt: v.string(),
})
export type EpisodeVersion = v.InferOutput<typeof EpisodeVersion>

export const ConsoleEpisode = v.object({
  id: v.string(),
  live: v.boolean(),
  doubt: v.nullable(v.string()),
  /** What residents see now, or saw last. */
  media: EpisodeMedia,
  /** Newest first; at most 20. */
  versions: v.array(EpisodeVersion),
})
export type ConsoleEpisode = v.InferOutput<typeof ConsoleEpisode>

const editors = ['editor', 'admin'] as const
const one = v.strictObject({ id: EpisodeId })
/** Counts from 1; the upper end is what the database holds. */
const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1))
const step = v.strictObject({ id: EpisodeId, version: Count })
const Reason = v.pipe(v.string(), v.trim(), v.minLength(2, '请写明原因。'), v.maxLength(200))

export const listConsoleEpisodes = endpoint({
  method: 'GET',
  path: '/api/console/episodes',
  access: editors,
  summary: '节目管理列表',
  input: v.strictObject({}),
  output: v.object({ episodes: v.array(ConsoleEpisodeRow) }),
})

export const getConsoleEpisode = endpoint({
  method: 'GET',
  path: '/api/console/episodes/:id',
  access: editors,
  summary: '一期节目的全部版本',
  input: one,
  output: ConsoleEpisode,
})

/** Opens a draft from the newest version; if a draft is open already, answers with that one. */
export const openDraft = endpoint({
  method: 'POST',
  path: '/api/console/episodes/:id/draft',
  access: editors,
  summary: '新建草稿',
  input: one,
  output: EpisodeVersion,
})

/** Saves the open draft, finished or not; `stale` when `revision` is not the newest. Citations must resolve in the statute index. */
export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/console/episodes/:id/draft',
  access: editors,
  summary: '保存草稿',
  input: v.strictObject({ id: EpisodeId, revision: Count, body: DraftBody }),
  output: EpisodeVersion,
})

export const submitDraft = endpoint({
  method: 'POST',
  path: '/api/console/episodes/:id/submit',
  access: editors,
  summary: '提交审核',
  input: step,
  output: EpisodeVersion,
})

/** Back to draft with a reason, by the author (recall) or a reviewer; a schedule ends with it. */
export const sendBack = endpoint({
  method: 'POST',
  path: '/api/console/episodes/:id/send-back',
  access: editors,
  summary: '退回修改',
  input: v.strictObject({ ...step.entries, reason: Reason }),
  output: EpisodeVersion,
})

const approval = v.strictObject({ ...step.entries, revision: Count })

/**
 * By somebody who did not write it (`same-person`): the four-eyes rule. `revision` is the one that was read: a text
 * that was recalled, changed and submitted again meanwhile is `stale`, and nobody publishes it unread.
 */
export const publishEpisode = endpoint({
  method: 'POST',
  path: '/api/console/episodes/:id/publish',
  access: editors,
  summary: '审核并发布',
  input: approval,
  output: EpisodeVersion,
})

/**
 * Approves exactly this revision for a time, as `publishEpisode` does at once; again for another time. `at` lies ahead,
 * by at most 365 days.
 */
export const scheduleEpisode = endpoint({
  method: 'POST',
  path: '/api/console/episodes/:id/schedule',
  access: editors,
  summary: '审核并定时发布',
  input: v.strictObject({ ...approval.entries, at: v.pipe(v.string(), v.isoTimestamp('请选择日期和时间。')) }),
  output: EpisodeVersion,
})

/** Takes the schedule back, by anybody at the desk; the version waits for its review again. */
export const unscheduleEpisode = endpoint({
  method: 'POST',
  path: '/api/console/episodes/:id/unschedule',
  access: editors,
  summary: '取消定时发布',
  input: v.strictObject({ ...step.entries, reason: Reason }),
  output: EpisodeVersion,
})

/** Takes the published version off at once; a wrong article of law must be able to vanish in seconds. */
export const withdrawEpisode = endpoint({
  method: 'POST',
  path: '/api/console/episodes/:id/withdraw',
  access: editors,
  summary: '下架',
  input: v.strictObject({ id: EpisodeId, reason: Reason }),
  output: EpisodeVersion,
})

/**
 * The words fit the changed law as they are: said by somebody who did not write them (`same-person`), noted with the
 * text they were held against, which is the one in `articles`: `stale` when another applies by now. A further change
 * of the law asks again.
 */
export const clearEpisodeDoubt = endpoint({
  method: 'POST',
  path: '/api/console/episodes/:id/clear-doubt',
  access: editors,
  summary: '核对过新法条，说明仍然正确',
  input: v.strictObject({ id: EpisodeId, reason: Reason, articles: ArticlesRead }),
  output: v.object({ doubt: v.null() }),
})

/** A first draft with nothing but number, title and topic; its id follows from the number. */
export const createEpisode = endpoint({
  method: 'POST',
  path: '/api/console/episodes',
  access: editors,
  summary: '新建节目',
  input: v.strictObject({ number: EpisodeBody.entries.number, title: EpisodeBody.entries.title, topic: Topic }),
  output: ConsoleEpisode,
})

/** Puts film and covers into the open draft; what is absent stays as it is, a null film takes it out. */
export const setDraftMedia = endpoint({
  method: 'PUT',
  path: '/api/console/episodes/:id/draft/media',
  access: editors,
  summary: '更换草稿的视频和封面',
  input: v.strictObject({
    id: EpisodeId,
    video: v.optional(v.nullable(MediaName)),
    poster16x9: v.optional(MediaName),
    poster5x4: v.optional(MediaName),
    poster1x1: v.optional(MediaName),
  }),
  output: EpisodeVersion,
})
