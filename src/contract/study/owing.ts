import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { OwnId } from '../parts/fields'
import { Duty, YearCredits } from './duties'

const watchers = ['supervisor', 'admin'] as const

/** People of a page. */
export const OWING_PAGE = 100

const Unit = v.object({ id: v.string(), name: v.string(), depth: v.number() })

/** The units the caller looks after, parents before children, and the plans of published years. */
export const getOwingScope = endpoint({
  method: 'GET',
  path: '/api/study/owing/scope',
  access: watchers,
  summary: '可以看的单位和计划',
  input: v.strictObject({}),
  output: v.object({
    units: v.array(Unit),
    plans: v.array(v.object({ id: v.string(), title: v.string(), year: v.number(), category: v.string() })),
  }),
})
export type OwingScope = v.InferOutput<typeof getOwingScope.output>

export const OwingPerson = v.object({
  id: v.string(),
  name: v.string(),
  unit: v.string(),
  post: v.string(),
  /** In the order of `items`: done, owing, coming, not-owed. */
  states: v.array(v.string()),
})
export type OwingPerson = v.InferOutput<typeof OwingPerson>

const asked = {
  planId: OwnId,
  /** With all units below it; without one everything the caller looks after. */
  unitId: v.optional(OwnId),
}

/**
 * Who owes what of a plan, people in the order of the roster and never of any result. Noted in the audit log.
 *
 * @param after the first page has none; then `next` of the last one
 */
export const listOwing = endpoint({
  method: 'GET',
  path: '/api/study/owing',
  access: watchers,
  summary: '谁还欠什么',
  input: v.strictObject({
    ...asked,
    after: v.optional(v.pipe(v.string(), v.regex(/^\d{1,6}$/))),
    /** Only those who owe something now. */
    owing: v.optional(v.picklist(['true', 'false'])),
  }),
  output: v.object({
    plan: v.object({ id: v.string(), title: v.string(), year: v.number(), category: v.string(), state: v.string() }),
    items: v.array(
      v.object({
        id: v.string(),
        title: v.string(),
        dueDay: v.string(),
        /** Of all people asked for, not of the page. */
        done: v.number(),
        owing: v.number(),
        notOwed: v.number(),
      }),
    ),
    people: v.array(OwingPerson),
    total: v.number(),
    next: v.nullable(v.string()),
  }),
})
export type Owing = v.InferOutput<typeof listOwing.output>

/** One person's duties with the days on which they were done. Noted in the audit log. */
export const getOwingPerson = endpoint({
  method: 'GET',
  path: '/api/study/owing/people/:officialId',
  access: watchers,
  summary: '一个人的完成情况',
  input: v.strictObject({ officialId: OwnId }),
  output: v.object({
    name: v.string(),
    unit: v.string(),
    post: v.string(),
    category: v.string(),
    /** The roster's, partly hidden; null when it has none. */
    phone: v.nullable(v.string()),
    joinedDay: v.string(),
    duties: v.array(Duty),
    years: v.array(YearCredits),
  }),
})

/** Everybody of a list for signature: full names, no phones. Noted in the audit log. */
export const getOwingSheet = endpoint({
  method: 'GET',
  path: '/api/study/owing/sheet',
  access: watchers,
  summary: '供签字的清单',
  input: v.strictObject(asked),
  output: v.object({
    plan: v.object({ title: v.string(), year: v.number() }),
    unit: v.string(),
    day: v.string(),
    items: v.array(v.object({ title: v.string(), dueDay: v.string() })),
    people: v.array(OwingPerson),
    sample: v.boolean(),
  }),
})
export type OwingSheet = v.InferOutput<typeof getOwingSheet.output>

/** For the yearly duty report: by plan and item, over everybody asked for; no unit and no person is compared. */
export const getDutyFigures = endpoint({
  method: 'GET',
  path: '/api/study/owing/figures',
  access: watchers,
  summary: '述职报告用的完成数据',
  input: v.strictObject({ year: v.pipe(v.string(), v.regex(/^20\d\d$/)), unitId: v.optional(OwnId) }),
  output: v.object({
    year: v.number(),
    unit: v.string(),
    day: v.string(),
    plans: v.array(
      v.object({
        title: v.string(),
        category: v.string(),
        people: v.number(),
        owed: v.number(),
        done: v.number(),
        items: v.array(v.object({ title: v.string(), part: v.string(), owed: v.number(), done: v.number() })),
      }),
    ),
  }),
})
export type DutyFigures = v.InferOutput<typeof getDutyFigures.output>
