import type { Reach } from '@/contract/places/reach'
import { isPace, minutesOf, type CircleOrigin } from '@/domain/places/circle/circle-question'
import { MINUTES, type Pace } from '@/domain/places/words'
import { forget, keep, recall } from '@/platform/storage'

/** What somebody asked last; a point in it stays on this phone. */
export interface KeptQuestion {
  origin: CircleOrigin | null
  pace: Pace
  minutes: number
}

export interface KeptAnswer {
  /** `questionKey` of what was asked. */
  key: string
  reach: Reach
}

const QUESTION = 'circle-question-1'
const ANSWERS = 'circle-answers-1'
/** So many answers stay readable without a network; each with an area weighs some 10 KB. */
const KEPT = 4

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function isOrigin(value: unknown): value is CircleOrigin {
  if (!isObject(value)) return false
  const { kind, point, code, name } = value
  if (kind === 'here' || kind === 'spot')
    return isObject(point) && typeof point.lon === 'number' && typeof point.lat === 'number'
  return ['village', 'subdistrict', 'place'].includes(String(kind)) && [code, name].every((x) => typeof x === 'string')
}

export function readQuestion(): KeptQuestion {
  const kept = recall(QUESTION)
  const { origin, pace, minutes } = isObject(kept) ? kept : ({} as Record<string, unknown>)
  return {
    origin: isOrigin(origin) ? origin : null,
    pace: isPace(pace) ? pace : 'walk',
    minutes: (typeof minutes === 'number' ? minutesOf(String(minutes)) : null) ?? MINUTES.usual,
  }
}

export const writeQuestion = (question: KeptQuestion): void => void keep(QUESTION, question)

const readAnswers = (): KeptAnswer[] => {
  const kept = recall(ANSWERS)
  return Array.isArray(kept) ? (kept as KeptAnswer[]) : []
}

export const keptAnswer = (key: string): Reach | null => readAnswers().find((one) => one.key === key)?.reach ?? null

export function keepAnswer(answer: KeptAnswer): void {
  const others = readAnswers().filter(({ key }) => key !== answer.key)
  if (!keep(ANSWERS, [answer, ...others].slice(0, KEPT))) keep(ANSWERS, [answer])
}

export function forgetCircle(): void {
  forget(QUESTION)
  forget(ANSWERS)
}
