import * as v from 'valibot'
import { NOTE_MAX } from '@/domain/study/handbook/notes'
import { endpoint } from '../../endpoint'
import { HandbookId, EntryId } from '../handbook-body'

/** What an entry rests on, as people read it; null for a party regulation, which is named only. */
const Basis = v.object({
  /** `civil-code:296` */
  id: v.string(),
  lawTitle: v.string(),
  lawShortTitle: v.string(),
  /** 第二百九十六条 */
  label: v.string(),
  number: v.string(),
  effectiveDay: v.string(),
  /** `holds`, `changed` since our words were written, `gone`: repealed or taken out. */
  standing: v.string(),
  /** The official text, once it was imported. */
  text: v.nullable(v.string()),
})

export const EntryView = v.object({
  id: v.string(),
  title: v.string(),
  /** Our words; null while their article is no more. */
  digest: v.nullable(v.string()),
  basis: v.nullable(Basis),
  /** The name of a party regulation. */
  source: v.nullable(v.string()),
  /** Of our words and of the article as it stands now, joined by a dash. */
  hash: v.string(),
})
export type EntryView = v.InferOutput<typeof EntryView>

const card = {
  id: v.string(),
  category: v.string(),
  title: v.string(),
  about: v.string(),
  version: v.number(),
  sample: v.boolean(),
}
export const HandbookCard = v.object({ ...card, entries: v.number() })
export type HandbookCard = v.InferOutput<typeof HandbookCard>

export const Handbook = v.object({
  ...card,
  chapters: v.array(v.object({ id: v.string(), title: v.string(), entries: v.array(EntryView) })),
})
export type Handbook = v.InferOutput<typeof Handbook>

export const listHandbooks = endpoint({
  method: 'GET',
  path: '/api/handbooks',
  access: 'open',
  summary: '应知应会手册的目录',
  input: v.strictObject({}),
  output: v.object({ handbooks: v.array(HandbookCard) }),
  cacheSeconds: 30,
})

/** The whole of it at once, official texts included, so that it can be read without a network. */
export const getHandbook = endpoint({
  method: 'GET',
  path: '/api/handbooks/:id',
  access: 'open',
  summary: '一本应知应会手册',
  input: v.strictObject({ id: HandbookId }),
  output: Handbook,
  cacheSeconds: 30,
})

export const EntryMark = v.object({
  entryId: v.string(),
  /** `EntryView.hash` as it was when they read it; null while they only wrote beside it. */
  seenHash: v.nullable(v.string()),
  note: v.nullable(v.string()),
})
export type EntryMark = v.InferOutput<typeof EntryMark>

const Note = v.pipe(v.string(), v.trim(), v.maxLength(NOTE_MAX, `笔记最多 ${NOTE_MAX} 字，请删减一些。`))
const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}-([0-9a-f]{16}|none)$/))

export const listMarks = endpoint({
  method: 'GET',
  path: '/api/my/handbooks/:id/marks',
  access: 'person',
  summary: '我在手册里看过的和写的笔记',
  input: v.strictObject({ id: HandbookId }),
  output: v.object({ marks: v.array(EntryMark) }),
})

export const markSeen = endpoint({
  method: 'PUT',
  path: '/api/my/handbooks/:id/seen',
  access: 'person',
  summary: '记下我看过手册的哪些条目',
  input: v.strictObject({
    id: HandbookId,
    seen: v.pipe(v.array(v.strictObject({ entryId: EntryId, hash: Hash })), v.minLength(1), v.maxLength(200)),
  }),
  output: v.object({ marks: v.array(EntryMark) }),
})

/** `was`: the note it replaces, as this phone knew it; `stale` when another phone has written since. Empty takes it off. */
export const writeHandbookNote = endpoint({
  method: 'PUT',
  path: '/api/my/handbooks/:id/entries/:entryId/note',
  access: 'person',
  summary: '写手册笔记',
  input: v.strictObject({ id: HandbookId, entryId: EntryId, note: Note, was: v.nullable(v.string()) }),
  output: EntryMark,
})
