import * as v from 'valibot'
import { PLAN_CATEGORIES } from '@/domain/study/categories'
import { endpoint } from '../../endpoint'
import { HandbookBody, HandbookId } from '../handbook-body'

const editors = ['editor', 'admin'] as const
const Count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1))
const one = v.strictObject({ id: HandbookId })

export const HandbookRow = v.object({
  id: v.string(),
  category: v.string(),
  title: v.string(),
  sample: v.boolean(),
  /** Null while nothing of it is published. */
  publishedVersion: v.nullable(v.number()),
  latestVersion: v.number(),
  latestState: v.string(),
  entries: v.number(),
  /** 待核对: entries of what is published, or else of the draft, whose article reads differently now or is no more. */
  doubts: v.number(),
  updatedAt: v.string(),
})
export type HandbookRow = v.InferOutput<typeof HandbookRow>

export const HandbookVersion = v.object({
  version: v.number(),
  state: v.string(),
  /** Grows with each save; send it back with the next one. */
  revision: v.number(),
  body: HandbookBody,
  /** Who saved it: they do not publish it. */
  writerIds: v.array(v.string()),
  savedByName: v.string(),
  publishedByName: v.nullable(v.string()),
  updatedAt: v.string(),
})
export type HandbookVersion = v.InferOutput<typeof HandbookVersion>

export const ConsoleHandbook = v.object({
  id: v.string(),
  category: v.string(),
  sample: v.boolean(),
  /** Newest first. */
  versions: v.array(HandbookVersion),
  /** Entries of the newest version that somebody has to look at, and why; `present` is the article's hash today. */
  doubts: v.array(v.object({ entryId: v.string(), reason: v.string(), present: v.nullable(v.string()) })),
})
export type ConsoleHandbook = v.InferOutput<typeof ConsoleHandbook>

export const listConsoleHandbooks = endpoint({
  method: 'GET',
  path: '/api/console/handbooks',
  access: editors,
  summary: '手册列表',
  input: v.strictObject({}),
  output: v.object({ handbooks: v.array(HandbookRow) }),
})

export const getConsoleHandbook = endpoint({
  method: 'GET',
  path: '/api/console/handbooks/:id',
  access: editors,
  summary: '一本手册的各个版本',
  input: one,
  output: ConsoleHandbook,
})

/** `wrong-state` when the id is taken. */
export const createHandbook = endpoint({
  method: 'POST',
  path: '/api/console/handbooks',
  access: editors,
  summary: '新建手册',
  input: v.strictObject({ id: HandbookId, category: v.picklist(PLAN_CATEGORIES), body: HandbookBody }),
  output: ConsoleHandbook,
})

export const openHandbookDraft = endpoint({
  method: 'POST',
  path: '/api/console/handbooks/:id/draft',
  access: editors,
  summary: '开始改手册',
  input: one,
  output: ConsoleHandbook,
})

/** An entry whose words changed, or that carries its article's present hash, rests on the article as it stands now. */
export const saveHandbookDraft = endpoint({
  method: 'PUT',
  path: '/api/console/handbooks/:id/draft',
  access: editors,
  summary: '保存手册草稿',
  input: v.strictObject({ id: HandbookId, revision: Count, body: HandbookBody }),
  output: ConsoleHandbook,
})

/** By somebody who has not saved it; refused while an article of it does not hold. */
export const publishHandbook = endpoint({
  method: 'POST',
  path: '/api/console/handbooks/:id/publish',
  access: editors,
  summary: '发布手册',
  input: v.strictObject({ id: HandbookId, version: Count, revision: Count }),
  output: ConsoleHandbook,
})
