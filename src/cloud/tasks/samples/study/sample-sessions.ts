import { SAMPLE_PEOPLE } from '@/cloud/session/people/sample-people'
import type { Role } from '@/domain/session/roles'
import type { PlanCategory } from '@/domain/study/categories'
import { isFor } from '@/domain/study/categories'
import type { SeatState } from '@/domain/study/sessions/session-steps'
import { SAMPLE_OFFICIALS } from './sample-officials'
import { SAMPLE_UNITS, SUPERVISED_UNIT } from './sample-units'

const [MORNING, AFTERNOON] = [9 * 60 + 30, 14 * 60]

/** An invented session; its day is counted from the one on which the samples are put in. */
export interface SampleSession {
  id: string
  title: string
  /** What it is when it has just begun and it is night. */
  nightTitle?: string
  venue: string
  category: PlanCategory
  unitId: string | null
  state: 'open' | 'cancelled' | 'closed'
  /** Days from today, and minutes after midnight; null: it has just begun. */
  starts: { days: number; minutes: number } | null
  seats: number
  /** By whom; the persona. */
  madeBy: Role
  /** Of the sample official; null without a seat. */
  official: SeatState | null
  /** What others have: so many of each. */
  others: Partial<Record<SeatState, number>>
}

/** Ids never change: a plan may ask for one of them. */
export const sampleSessionId = (n: number): string => `00000000-0000-4000-8700-${String(n).padStart(12, '0')}`

const base = {
  category: 'enforcement-officer' as PlanCategory,
  unitId: null,
  madeBy: 'admin' as Role,
}

/** Sessions that were, are now and lie ahead; one full, one for the supervisor's units alone, one cancelled. */
export const SAMPLE_SESSIONS: readonly SampleSession[] = [
  {
    ...base,
    ...{ id: sampleSessionId(1), title: '示例：现场检查和执法记录仪使用', venue: '示例路 1 号三楼实训室' },
    ...{ state: 'closed', starts: { days: -21, minutes: AFTERNOON }, seats: 40, official: 'present' },
    others: { present: 26, absent: 3, excused: 2, 'given-up': 1 },
  },
  {
    ...base,
    ...{ id: sampleSessionId(2), title: '示例：行政处罚案卷评查', venue: '示例路 1 号二楼会议室' },
    ...{ state: 'closed', starts: { days: -6, minutes: MORNING }, seats: 30, official: 'absent' },
    others: { present: 18, absent: 4 },
  },
  {
    ...base,
    ...{ id: sampleSessionId(3), title: '示例：行政强制现场演练', venue: '示例路 8 号训练场', unitId: SUPERVISED_UNIT },
    nightTitle: '示例：夜间联合检查演练',
    ...{ state: 'open', starts: null, seats: 20, official: 'signed-up', madeBy: 'supervisor' },
    others: { 'signed-up': 3, present: 2, excused: 1 },
  },
  {
    ...base,
    ...{ id: sampleSessionId(4), title: '示例：旁听一次行政复议听证', venue: '示例路 5 号听证室' },
    ...{ state: 'open', starts: { days: 2, minutes: MORNING }, seats: 24, official: null },
    others: { 'signed-up': 17, 'given-up': 2 },
  },
  {
    ...base,
    ...{ id: sampleSessionId(5), title: '示例：旁听行政诉讼庭审', venue: '示例路 12 号第三法庭', category: 'all' },
    ...{ state: 'open', starts: { days: 5, minutes: AFTERNOON }, seats: 10, official: null },
    others: { 'signed-up': 10 },
  },
  {
    ...base,
    ...{ id: sampleSessionId(6), title: '示例：执法文书写作', venue: '示例路 1 号二楼会议室' },
    ...{ state: 'cancelled', starts: { days: 3, minutes: AFTERNOON }, seats: 30, official: 'signed-up' },
    others: { 'signed-up': 6 },
  },
]

export const personaId = (persona: Role): string => SAMPLE_PEOPLE.find((person) => person.persona === persona)!.id

/** A unit and what is directly below it; the samples go no deeper. */
const within = (unitId: string): string[] =>
  SAMPLE_UNITS.filter(({ id, parentId }) => id === unitId || parentId === unitId).map(({ id }) => id)

/** Who sits where: the sample official first, then as many of the roster as are asked for, the same at every start. */
export function seatsOf({
  category,
  unitId,
  official,
  others,
}: SampleSession): { officialId: string; state: SeatState }[] {
  const units = unitId === null ? null : within(unitId)
  const meant = SAMPLE_OFFICIALS.filter(
    ({ n, left, returned, category: of, unitId: theirs }) =>
      n > 2 && (!left || returned) && isFor(category, of) && (units === null || units.includes(theirs)),
  )
  const states = Object.entries(others).flatMap(([state, count]) => Array<SeatState>(count).fill(state as SeatState))
  const rest = states.flatMap((state, at) => {
    const person = meant[at]
    return person ? [{ officialId: person.id, state }] : []
  })
  return official ? [{ officialId: SAMPLE_OFFICIALS[0]!.id, state: official }, ...rest] : rest
}
