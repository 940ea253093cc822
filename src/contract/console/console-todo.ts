import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { RosterAlertItem } from './study/console-officials'

const workers = ['supervisor', 'editor', 'admin'] as const

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

/**
 * An entry of a handbook to be looked at again: somebody wrote that it seems wrong (`feedbackId`, `since`), or its article
 * reads differently now (`reason`).
 */
const HandbookDoubt = v.object({
  handbookId: v.string(),
  handbook: v.string(),
  entryId: v.string(),
  /** Its title; null when it is not in the handbook any more. */
  entry: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  feedbackId: v.nullable(v.string()),
  since: v.nullable(v.string()),
})

/** Drafts that one file brought and that rest on no article yet. */
const ImportedDrafts = v.object({ mark: v.string(), drafts: v.number(), since: v.string() })

/** Somebody holds a question of an exam for wrong. */
const Appeal = v.object({ id: v.string(), stem: v.string(), examTitle: v.string(), sentAt: v.string() })

/** Somebody asks to be let off an exam. */
const Exemption = v.object({ id: v.string(), name: v.string(), examTitle: v.string(), askedAt: v.string() })

/**
 * What waits for somebody at the desk; of a supervisor only what their units bring. Reviews that the caller may settle
 * come first, then the longest wait. A question that is doubted because of a report stands with its report until that is
 * answered.
 */
export const listTodo = endpoint({
  method: 'GET',
  path: '/api/console/todo',
  access: workers,
  summary: '待办',
  input: v.strictObject({}),
  output: v.object({
    reviews: listed(Review),
    doubts: listed(Doubt),
    reports: listed(Report),
    /** Those first that somebody waits to have answered, the longest wait before the others. */
    handbooks: listed(HandbookDoubt),
    placeReports: listed(PlaceReport),
    imported: listed(ImportedDrafts),
    appeals: listed(Appeal),
    /** Of the units that the caller looks after. */
    exemptions: listed(Exemption),
    /** Numbers on the rosters that the caller looks after; nothing for an editor. */
    rosterAlerts: listed(RosterAlertItem),
  }),
})
export type Todo = v.InferOutput<typeof listTodo.output>

/** For the badge in the navigation: what the caller can settle today; drafts of imports are a longer piece of work. */
export const countTodo = endpoint({
  method: 'GET',
  path: '/api/console/todo/count',
  access: workers,
  summary: '待办数',
  input: v.strictObject({}),
  output: v.object({ count: v.number() }),
})
