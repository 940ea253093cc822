import type { QuestionView, WantedSet } from '@/contract/practice/practice'
import type { Letter } from '@/contract/practice/question'
import { forget, keep, recall } from '@/platform/storage'

/** What a set is drawn for; `review` is what comes back today. */
export type Wanted = WantedSet | { source: 'review' }

export interface GivenAnswer {
  answerId: string
  chosen: Letter[]
}

/** A set as it lies on this phone: it can be finished without a network, after a reload and after a crash. */
export interface OpenSet {
  id: string
  wanted: Wanted
  questions: QuestionView[]
  /** Of a review: more is due than fits today. */
  moreLater?: boolean
  /** The question in sight. */
  at: number
  /** Chosen there and not handed in. */
  draft: Letter[]
  /** By question. */
  given: Record<string, GivenAnswer>
  /** A challenge that ended, or the last question read: the result shows. */
  ended: boolean
  openedAt: string
  ownerId: string | null
}

const KEY = 'practice-sets'
const SETS_KEPT = 6
const FRESH_MS = 14 * 86_400_000

export const keyOf = (wanted: Wanted): string => {
  if (wanted.source === 'topic') return `topic ${wanted.topic}`
  if (wanted.source === 'episode') return `episode ${wanted.episodeId}`
  return wanted.source
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const isSet = (value: unknown): value is OpenSet =>
  isObject(value) &&
  typeof value.id === 'string' &&
  isObject(value.wanted) &&
  Array.isArray(value.questions) &&
  value.questions.every((question) => isObject(question) && Array.isArray(question.options)) &&
  typeof value.at === 'number' &&
  Array.isArray(value.draft) &&
  isObject(value.given) &&
  typeof value.openedAt === 'string'

function readSets(): Record<string, OpenSet> {
  const kept = recall(KEY)
  if (!isObject(kept)) return {}
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, OpenSet] => isSet(entry[1])))
}

/** The set that was begun for this and not ended, of the same reader. */
export function findOpen(wanted: Wanted, ownerId: string | null): OpenSet | null {
  const found = readSets()[keyOf(wanted)]
  if (!found || found.ended || (found.ownerId !== null && found.ownerId !== ownerId)) return null
  return Date.now() - Date.parse(found.openedAt) < FRESH_MS ? found : null
}

export function keepSet(open: OpenSet): boolean {
  const { [keyOf(open.wanted)]: _older, ...others } = readSets()
  const newest = [...Object.entries(others), [keyOf(open.wanted), open] as const].slice(-SETS_KEPT)
  return keep(KEY, Object.fromEntries(newest))
}

export const forgetSets = (): void => forget(KEY)
