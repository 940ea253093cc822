import * as v from 'valibot'
import { CODE_WORDS } from '@/domain/study/sessions/session-code'
import { REASON_MAX } from '@/domain/study/sessions/session-steps'
import { endpoint } from '../../endpoint'
import { OwnId } from '../../parts/fields'

const official = ['official'] as const
const one = v.strictObject({ id: OwnId })

/** That it was cancelled, or has another time or place than when I last looked. */
export const SessionNews = v.object({
  /** `cancelled` or `moved`. */
  kind: v.string(),
  /** To say that it was read. */
  version: v.number(),
  at: v.string(),
  wasStartsAt: v.string(),
  wasEndsAt: v.string(),
  wasVenue: v.string(),
  read: v.boolean(),
})
export type SessionNews = v.InferOutput<typeof SessionNews>

/** 线下实战 as an official sees it. */
export const MySession = v.object({
  id: v.string(),
  title: v.string(),
  venue: v.string(),
  trainer: v.string(),
  startsAt: v.string(),
  endsAt: v.string(),
  /** From when the code on the trainer's screen counts. */
  signInFrom: v.string(),
  seats: v.number(),
  left: v.number(),
  /** `open`, `cancelled` or `closed`. */
  state: v.string(),
  /** `signed-up`, `given-up`, `present`, `absent`, `excused`; null without a seat. */
  mine: v.nullable(v.string()),
  /** My own words for not coming. */
  reason: v.nullable(v.string()),
  /** Why it was cancelled; absent from a server of before reasons were told. */
  cancelReason: v.optional(v.nullable(v.string())),
  /** What changed since I took a seat; null when nothing did, absent from a server of before changes were told. */
  news: v.optional(v.nullable(SessionNews)),
  /** What I can do with it now: `sign-up`, `give-up`, `sign-in`, `excuse`. */
  can: v.array(v.string()),
  sample: v.boolean(),
})
export type MySession = v.InferOutput<typeof MySession>

export const listMySessions = endpoint({
  method: 'GET',
  path: '/api/my/sessions',
  access: official,
  summary: '我能参加的线下实战',
  input: v.strictObject({}),
  output: v.object({
    /** Whether this account is on a roster; without that there is nothing to list. */
    bound: v.boolean(),
    sessions: v.array(MySession),
  }),
})

/** I have read of a change; what came after `version` stays unread. */
export const readSessionNews = endpoint({
  method: 'POST',
  path: '/api/my/sessions/:id/news',
  access: official,
  summary: '看过线下实战的变动',
  input: v.strictObject({
    id: OwnId,
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1)),
  }),
  output: MySession,
})

/** Until it starts; `wrong-state` says that the last seat is gone. Twice is once. */
export const signUpForSession = endpoint({
  method: 'PUT',
  path: '/api/my/sessions/:id/seat',
  access: official,
  summary: '报名线下实战',
  input: one,
  output: MySession,
})

export const giveUpSeat = endpoint({
  method: 'DELETE',
  path: '/api/my/sessions/:id/seat',
  access: official,
  summary: '取消报名',
  input: one,
  output: MySession,
})

/** Six digits of the present half minute or the one before; `code-wrong`, `too-early`, `too-many`. Twice is once. */
export const signInToSession = endpoint({
  method: 'POST',
  path: '/api/my/sessions/:id/sign-in',
  access: official,
  summary: '线下实战签到',
  input: v.strictObject({ id: OwnId, code: v.pipe(v.string(), v.regex(/^\d{6}$/, CODE_WORDS)) }),
  output: MySession,
})

/** Why I cannot come; encrypted, read by the unit only. */
export const excuseFromSession = endpoint({
  method: 'POST',
  path: '/api/my/sessions/:id/excuse',
  access: official,
  summary: '线下实战请假',
  input: v.strictObject({
    id: OwnId,
    reason: v.pipe(v.string(), v.trim(), v.minLength(2, '请写明原因。'), v.maxLength(REASON_MAX)),
  }),
  output: MySession,
})
