import { safeParse, type BaseIssue } from 'valibot'
import { DraftBody } from '@/contract/console/console-episodes'
import type { EpisodeBody } from '@/contract/episodes'
import type { Problem } from '@/contract/problem'
import { findTimeFaults } from '@/domain/episodes/captions/check-captions'
import { FIELD_WORDS, type BodyField } from './field-words'

/** Place in the body, dotted (`citations.0.digest`) → what is wrong there, in a sentence. */
export type FieldErrors = Readonly<Record<string, string>>

const PART_WORDS: Readonly<Record<string, string>> = { digest: '释义', rests: '依据的关键词', text: '字幕文字' }

const isField = (name: string): name is BodyField => name in FIELD_WORDS

function nameOf(place: string): string {
  const parts = place.split('.').filter((part) => !/^\d+$/.test(part))
  const last = parts.at(-1) ?? ''
  return PART_WORDS[last] ?? (isField(last) ? FIELD_WORDS[last] : '这一项')
}

function sentenceFor(issue: BaseIssue<unknown>, place: string): string {
  const name = nameOf(place)
  const { input, requirement } = issue as { input: unknown; requirement?: unknown }
  switch (issue.type) {
    case 'min_length':
      return Array.isArray(input) ? `${name}至少要有 ${String(requirement)} 项。` : `请填写${name}。`
    case 'max_length':
      return Array.isArray(input)
        ? `${name}最多 ${String(requirement)} 项，现在有 ${input.length} 项。`
        : `${name}最多 ${String(requirement)} 个字，现在是 ${String(input).length} 个字。`
    case 'number':
    case 'integer':
    case 'min_value':
    case 'max_value':
      return `${name}请填写 1 到 9999 之间的整数。`
    case 'picklist':
      return `请选择${name}。`
    default:
      return `请检查${name}。`
  }
}

/**
 * Everything in a draft that the server would refuse to save; that something is missing it says at hand-over.
 *
 * @param durationMs of its film, 0 while there is none
 */
export function checkBody(body: EpisodeBody, durationMs: number): FieldErrors {
  const parsed = safeParse(DraftBody, body)
  const errors: Record<string, string> = {}
  for (const issue of parsed.issues ?? []) {
    const place = (issue.path ?? []).map((step) => String(step.key)).join('.')
    errors[place] ??= sentenceFor(issue, place)
  }
  for (const { at, message } of findTimeFaults(body.transcript, durationMs))
    errors[`transcript.${at}.endMs`] ??= message
  return errors
}

const isChinese = (text: string) => /\p{Script=Han}/u.test(text)

/** What the server refused, by place in the form; a sentence that is not for people is replaced by one that is. */
export function errorsOfProblem({ fields = [] }: Problem): FieldErrors {
  return Object.fromEntries(
    fields.map(({ path, message }) => {
      const place = path.replace(/\[(\d+)\]/g, '.$1').replace(/^body\./, '')
      return [place, isChinese(message) ? message : `请检查${nameOf(place)}。`]
    }),
  )
}

/** The sentence for a place, or for the first thing below it. */
export function errorAt(errors: FieldErrors, place: string): string | null {
  const below = Object.keys(errors).find((key) => key === place || key.startsWith(`${place}.`))
  return below === undefined ? null : (errors[below] ?? null)
}

/** Errors without those of a field that has been changed since. */
export const withoutField = (errors: FieldErrors, field: BodyField): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([place]) => place.split('.')[0] !== field))
