import * as v from 'valibot'
import { HandbookBody, type HandbookEntry } from '@/contract/study/handbook-body'
import type { Problem } from '@/contract/problem'
import { newId } from '../../patterns/forms/new-id'

export type Chapter = HandbookBody['chapters'][number]

/** Short and never shown; readers' marks hang on it, so it stays what it is when words change. */
const word = (kind: string): string => `${kind}-${newId().slice(0, 8)}`

export const emptyEntry = (): HandbookEntry => ({ id: word('e'), title: '', digest: '' })
export const emptyChapter = (): Chapter => ({ id: word('c'), title: '', entries: [emptyEntry()] })
export const emptyBody = (): HandbookBody => ({ title: '', about: '', chapters: [emptyChapter()] })
export const newHandbookId = (): string => word('hb')

/** The list with one of it in another place, changed, or left out. */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list]
  next.splice(at + by, 0, ...next.splice(at, 1))
  return next
}
export const replaced = <T>(list: readonly T[], at: number, ...instead: T[]): T[] => [
  ...list.slice(0, at),
  ...instead,
  ...list.slice(at + 1),
]

/** Sentences by their place, `chapters.0.entries.1.title`. */
export type FieldErrors = Readonly<Record<string, string>>

const SENTENCES: Readonly<Record<string, string>> = { min_length: '请填写。', max_length: '太长了，请删减一些。' }

/** What keeps it from being saved, without asking the server. */
export function checkBook(body: HandbookBody): FieldErrors {
  const parsed = v.safeParse(HandbookBody, body)
  const wrong = (parsed.issues ?? []).map((issue) => [v.getDotPath(issue) ?? '', SENTENCES[issue.type] ?? '请核对。'])
  const bare = body.chapters.flatMap(({ entries }, chapter) =>
    entries.flatMap(({ citation, source }, at) =>
      citation || source?.trim()
        ? []
        : [[`chapters.${chapter}.entries.${at}.citation`, '请选一条法条，或写党内法规的名称。']],
    ),
  )
  return Object.fromEntries([...wrong, ...bare]) as FieldErrors
}

/** What the server refused, at its place. */
export const errorsOf = (problem: Problem): FieldErrors =>
  Object.fromEntries((problem.fields ?? []).map(({ path, message }) => [path.replace(/^body\./, ''), message]))
