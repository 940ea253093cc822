import * as v from 'valibot'
import { endpoint } from '../endpoint'

const editors = ['editor', 'admin'] as const

/** So many of each kind are sent; `total` says how many there are. */
export const TODO_LISTED = 20

const listed = <S extends v.GenericSchema>(item: S) => v.object({ total: v.number(), shown: v.array(item) })

const subject = {
  of: v.picklist(['question', 'episode']),
  id: v.string(),
  /** What a question asks, or the title of an episode. */
  title: v.string(),
}

/** Handed over, and not published yet. */
const Review = v.object({
  ...subject,
  version: v.number(),
  authorName: v.string(),
  /** The caller wrote it: a colleague has to publish. */
  mine: v.boolean(),
  since: v.string(),
})

/** To be looked at again; `live` is false where it was taken off by itself. */
const Doubt = v.object({ ...subject, doubt: v.string(), live: v.boolean() })

const Report = v.object({
  id: v.string(),
  questionId: v.string(),
  stem: v.string(),
  reason: v.string(),
  sentAt: v.string(),
})

/** Somebody found a place wrong: `kind` of the reasons a phone offers. */
const PlaceReport = v.object({
  id: v.string(),
  placeId: v.string(),
  placeName: v.string(),
  kind: v.string(),
  sentAt: v.string(),
})

/** Drafts that one file brought and that rest on no article yet. */
const ImportedDrafts = v.object({ mark: v.string(), drafts: v.number(), since: v.string() })

/**
 * What waits for somebody at the desk: reviews that the caller may settle first, then the longest wait first. A question
 * that is doubted because of a report stands with its report until that is answered.
 */
export const listTodo = endpoint({
  method: 'GET',
  path: '/api/console/todo',
  access: editors,
  summary: '待办',
  input: v.strictObject({}),
  output: v.object({
    reviews: listed(Review),
    doubts: listed(Doubt),
    reports: listed(Report),
    placeReports: listed(PlaceReport),
    imported: listed(ImportedDrafts),
  }),
})
export type Todo = v.InferOutput<typeof listTodo.output>

/** For the badge in the navigation: what the caller can settle today; drafts of imports are a longer piece of work. */
export const countTodo = endpoint({
  method: 'GET',
  path: '/api/console/todo/count',
  access: editors,
  summary: '待办数',
  input: v.strictObject({}),
  output: v.object({ count: v.number() }),
})
