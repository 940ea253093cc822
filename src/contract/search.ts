import * as v from 'valibot'
import { endpoint } from './endpoint'
import { EpisodeCard } from './episodes'

/** The longest question; whoever writes more tells a story, which a person should hear. */
export const QUESTION_MAX = 100

const Question = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, '请先写下您想问的事。'),
  v.check((text) => [...text].length <= QUESTION_MAX, '这段话太长了，请用一句话说，最多 100 个字。'),
)

/** One of three: an episode, and why it is offered. */
export const Choice = v.object({
  episode: EpisodeCard,
  why: v.object({
    /** `fits`: speaks of what was asked. `near`: fills the three places, of the same topic as the first. */
    kind: v.string(),
    /** The person's own words that lead here. */
    words: v.array(v.string()),
    /** How others ask it, when that is close to the question. */
    askedAs: v.nullable(v.string()),
  }),
})
export type Choice = v.InferOutput<typeof Choice>

/** Reads only: what a search did not find is noted by `noteUnanswered`. */
export const searchEpisodes = endpoint({
  method: 'GET',
  path: '/api/search',
  access: 'open',
  summary: '用大白话找节目：最多三个可能的答案，一个都没有就是没有找到',
  input: v.strictObject({ q: Question }),
  output: v.object({ choices: v.array(Choice) }),
})

/**
 * A search found nothing, or none of the three. Counts once for a device, normal form and month; the words themselves
 * are kept only once ten different devices have asked the same in one month.
 */
export const noteUnanswered = endpoint({
  method: 'POST',
  path: '/api/search/unanswered',
  access: 'device',
  summary: '没有找到想要的：交给编辑，只计数',
  input: v.strictObject({ q: Question }),
  output: v.object({}),
})
