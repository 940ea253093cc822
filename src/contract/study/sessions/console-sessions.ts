import * as v from 'valibot'
import { PLAN_CATEGORIES } from '@/domain/study/categories'
import { endpoint } from '../../endpoint'
import { Instant, OwnId } from '../../parts/fields'

const desk = ['supervisor', 'admin'] as const
const text = (max: number, complaint: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(2, complaint), v.maxLength(max))
const Revision = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1))
const one = v.strictObject({ id: OwnId })

/** A session as whoever arranges it writes it. */
export const SessionPlan = v.strictObject({
  title: text(60, '请写名称。'),
  venue: text(120, '请写地点，写到找得到门。'),
  trainer: text(40, '请写主讲人。'),
  category: v.picklist(PLAN_CATEGORIES),
  /** Only for this unit and those below; null for all. */
  unitId: v.nullable(OwnId),
  startsAt: Instant,
  endsAt: Instant,
  seats: v.pipe(v.number(), v.integer(), v.minValue(1, '至少 1 个座位。'), v.maxValue(2000)),
})
export type SessionPlan = v.InferOutput<typeof SessionPlan>

export const ConsoleSession = v.object({
  id: v.string(),
  title: v.string(),
  venue: v.string(),
  trainer: v.string(),
  category: v.string(),
  unitId: v.nullable(v.string()),
  unitName: v.nullable(v.string()),
  startsAt: v.string(),
  endsAt: v.string(),
  seats: v.number(),
  /** Seats taken, whether they have come or not. */
  taken: v.number(),
  present: v.number(),
  state: v.string(),
  revision: v.number(),
  /** Whether this caller may change it: it is of their own units. */
  mine: v.boolean(),
  /** Why it was cancelled; those who had a seat read it, too. */
  cancelReason: v.nullable(v.string()),
  sample: v.boolean(),
})
export type ConsoleSession = v.InferOutput<typeof ConsoleSession>

export const listConsoleSessions = endpoint({
  method: 'GET',
  path: '/api/console/sessions',
  access: desk,
  summary: '线下实战列表',
  input: v.strictObject({}),
  output: v.object({
    sessions: v.array(ConsoleSession),
    /** For whom this caller may arrange one, in the order of the tree; `all` for the bureau alone. */
    units: v.array(v.object({ id: v.string(), name: v.string(), depth: v.number() })),
    all: v.boolean(),
  }),
})

/**
 * Makes it (revision 0) or changes it until it ends; fewer seats than are taken are refused. Whoever has a seat is told of
 * another time or place.
 */
export const saveSession = endpoint({
  method: 'PUT',
  path: '/api/console/sessions/:id',
  access: desk,
  summary: '安排线下实战',
  input: v.strictObject({ id: OwnId, revision: Revision, ...SessionPlan.entries }),
  output: ConsoleSession,
})

/** Whoever has a seat is told, and reads the reason. */
export const cancelSession = endpoint({
  method: 'POST',
  path: '/api/console/sessions/:id/cancel',
  access: desk,
  summary: '取消线下实战',
  input: v.strictObject({ id: OwnId, reason: text(200, '请写明原因。') }),
  output: ConsoleSession,
})

export const SessionPerson = v.object({
  officialId: v.string(),
  name: v.string(),
  unitName: v.string(),
  post: v.string(),
  /** `signed-up`, `given-up`, `present`, `absent`, `excused`; null without a seat. */
  state: v.nullable(v.string()),
  /** `code`, `list` or `import`. */
  by: v.nullable(v.string()),
  reason: v.nullable(v.string()),
  at: v.nullable(v.string()),
})
export type SessionPerson = v.InferOutput<typeof SessionPerson>

/** Those with a seat, in roster order; with `q` people of the roster by name, at most twenty. Written to the audit log. */
export const listSessionPeople = endpoint({
  method: 'GET',
  path: '/api/console/sessions/:id/people',
  access: desk,
  summary: '线下实战的名单',
  input: v.strictObject({ id: OwnId, q: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20))) }),
  output: v.object({ session: ConsoleSession, people: v.array(SessionPerson) }),
})

export const MARKS = ['present', 'absent', 'excused'] as const

/** Sign-in by list, from half an hour before the start; what was a mistake is put right by another mark. */
export const markSessionPeople = endpoint({
  method: 'POST',
  path: '/api/console/sessions/:id/marks',
  access: desk,
  summary: '按名单签到',
  input: v.strictObject({
    id: OwnId,
    marks: v.pipe(
      v.array(v.strictObject({ officialId: OwnId, state: v.picklist(MARKS) })),
      v.minLength(1),
      v.maxLength(200),
    ),
  }),
  output: v.object({ session: ConsoleSession, people: v.array(SessionPerson) }),
})

/** For the trainer's screen: asked again every half minute, or sooner. */
export const getSessionCode = endpoint({
  method: 'GET',
  path: '/api/console/sessions/:id/code',
  access: desk,
  summary: '签到码',
  input: one,
  output: v.object({
    title: v.string(),
    /** Null before it counts and once the session is over. */
    code: v.nullable(v.string()),
    /** When it counts, and until when. */
    signInFrom: v.string(),
    endsAt: v.string(),
    /** Until the next code. */
    changesInMs: v.number(),
    serverNow: v.string(),
    taken: v.number(),
    present: v.number(),
  }),
})
