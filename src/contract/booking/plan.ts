import * as v from 'valibot'
import { EXCEPTION_KINDS } from '@/domain/booking/slots/plan'
import { endpoint } from '../endpoint'
import { CivilDay, Instant } from '../parts/fields'
import { LawyerRef, VillageRef } from './refs'
import { BookingId, LawyerId, Mode } from './shapes'

const LAWYERS = ['lawyer'] as const
/** One's own, a lawyer's of one's firm, or whosever. */
const PLANNERS = ['lawyer', 'firm', 'editor', 'admin'] as const
const minutes = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max), v.multipleOf(15, '时间请用一刻钟的整数倍。'))

/** A stretch of a weekday in which slots lie one after another. Minutes are those of the clock in Chongqing. */
export const WeekWindow = v.strictObject({
  /** 1 is Monday. */
  weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  fromMinute: minutes(0, 1440),
  toMinute: minutes(0, 1440),
  slotMinutes: minutes(15, 180),
  bufferMinutes: minutes(0, 120),
  modes: v.array(Mode),
})
export type WeekWindow = v.InferOutput<typeof WeekWindow>

/** Only an address that opens safely. */
const VideoLink = v.nullable(
  v.pipe(
    v.string(),
    v.trim(),
    v.url('请填写完整的链接，以 https:// 开头。'),
    v.startsWith('https://', '链接要以 https:// 开头。'),
    v.maxLength(300),
  ),
)

export const ExceptionView = v.object({
  id: v.string(),
  startsAt: v.string(),
  endsAt: v.string(),
  /** Of EXCEPTION_KINDS. */
  kind: v.string(),
  /** `own`, or `ics`: it came out of another diary. */
  source: v.string(),
})
export type ExceptionView = v.InferOutput<typeof ExceptionView>

/** A visit that a plan does not cover (any longer), with who of the firm is free then. */
export const BrokenVisit = v.object({
  id: v.string(),
  version: v.number(),
  startsAt: v.string(),
  minutes: v.number(),
  mode: v.string(),
  village: VillageRef,
  substitutes: v.array(LawyerRef),
})
export type BrokenVisit = v.InferOutput<typeof BrokenVisit>

export const PlanView = v.object({
  lawyer: LawyerRef,
  /** For `savePlan`: two pages at once do not overwrite one another. */
  revision: v.number(),
  today: v.string(),
  /** The week that holds now and those that are to come, in order; the last one stays. */
  weeks: v.array(v.object({ fromDay: v.string(), toDay: v.nullable(v.string()), windows: v.array(WeekWindow) })),
  videoLink: v.nullable(v.string()),
  /** Extra duty of single days, today's and those to come, in order. */
  extra: v.array(v.object({ day: v.string(), windows: v.array(WeekWindow) })),
  /** What is not over, in order. */
  exceptions: v.array(ExceptionView),
  /** Public holidays and the days worked instead, of the next 90 days. */
  special: v.array(v.object({ day: v.string(), work: v.boolean(), name: v.string() })),
  /** Visits ahead that lie outside of the plan: kept on purpose, or taken over from a colleague. */
  outside: v.array(BrokenVisit),
})
export type PlanView = v.InferOutput<typeof PlanView>

/** What becomes of a visit that a change breaks. `keep`: the lawyer comes all the same. */
export const FATES = ['substitute', 'call-off', 'keep'] as const

export const Settled = v.strictObject({
  id: BookingId,
  version: v.number(),
  fate: v.picklist(FATES),
  /** Needed with `substitute`. */
  substitute: v.optional(LawyerId),
})
export type Settled = v.InferOutput<typeof Settled>

/** Whose plan it is; the own one when left out. `not-found` when it is none of one's business. */
const whose = { lawyer: v.optional(LawyerId) }

/** How a change is tried and made. Nothing is saved while a visit that it breaks has no answer. */
const change = {
  dryRun: v.optional(v.boolean(), false),
  settled: v.optional(v.pipe(v.array(Settled), v.maxLength(500)), []),
  /** What residents are told whose visit is handed over or off. */
  reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
}

export const PlanAnswer = v.object({
  /** False after a dry run, and when `breaks` names a visit that had no answer yet. */
  saved: v.boolean(),
  breaks: v.array(BrokenVisit),
  plan: PlanView,
})
export type PlanAnswer = v.InferOutput<typeof PlanAnswer>

export const getPlan = endpoint({
  method: 'GET',
  path: '/api/duty/plan',
  access: PLANNERS,
  summary: '一位律师的值班安排',
  input: v.strictObject({ ...whose }),
  output: PlanView,
})

/** A new week from a day on; what was planned from that day on is replaced. Refusals: `stale`, `bad-input` by window. */
export const savePlan = endpoint({
  method: 'PUT',
  path: '/api/duty/plan',
  access: PLANNERS,
  summary: '改每周的值班安排，先列出受影响的预约',
  input: v.strictObject({
    ...whose,
    revision: v.number(),
    fromDay: CivilDay,
    windows: v.pipe(v.array(WeekWindow), v.maxLength(28, '一周最多 28 段。')),
    videoLink: VideoLink,
    ...change,
  }),
  output: PlanAnswer,
})

/**
 * There on a single day beside the week, on a public holiday too; what was extra on that day before is replaced, and
 * none takes it away. Refusals as for `savePlan`; also where the week has duty then.
 */
export const saveExtra = endpoint({
  method: 'PUT',
  path: '/api/duty/extra/:day',
  access: PLANNERS,
  summary: '某一天加班，先列出受影响的预约',
  input: v.strictObject({
    ...whose,
    day: CivilDay,
    revision: v.number(),
    windows: v.pipe(v.array(v.omit(WeekWindow, ['weekday'])), v.maxLength(6, '一天最多 6 段。')),
    ...change,
  }),
  output: PlanAnswer,
})

/** Not there for a while; `id` is made by the page, and the same again changes nothing. At most 60 days. */
export const addException = endpoint({
  method: 'PUT',
  path: '/api/duty/exceptions/:id',
  access: PLANNERS,
  summary: '登记开庭、请假等不在的时间，先列出受影响的预约',
  input: v.strictObject({
    ...whose,
    id: BookingId,
    kind: v.picklist(EXCEPTION_KINDS),
    startsAt: Instant,
    endsAt: Instant,
    ...change,
  }),
  output: PlanAnswer,
})

/** There after all; nothing is broken by that. */
export const removeException = endpoint({
  method: 'DELETE',
  path: '/api/duty/exceptions/:id',
  access: PLANNERS,
  summary: '取消一段不在的时间',
  input: v.strictObject({ ...whose, id: BookingId }),
  output: PlanView,
})

export const Stretch = v.strictObject({ startsAt: Instant, endsAt: Instant })
export type Stretch = v.InferOutput<typeof Stretch>

/** A diary of some years, without pictures. */
export const ICS_MAX_BYTES = 1024 * 1024

/** Reads an .ics file and keeps nothing of it: only when somebody is busy, never with what. `bad-input` says why not. */
export const readBusy = endpoint({
  method: 'POST',
  path: '/api/duty/busy/read',
  access: LAWYERS,
  summary: '读一个 .ics 日历文件里的忙时',
  bytesMax: ICS_MAX_BYTES,
  input: v.strictObject({}),
  output: v.object({
    /** Of the next 60 days, in order, those that overlap or touch as one. */
    stretches: v.array(v.object(Stretch.entries)),
    /** What was left out and why, in words. */
    notes: v.array(v.string()),
  }),
})

/** Takes the place of what was read from the other diary before; none empties it. */
export const saveBusy = endpoint({
  method: 'PUT',
  path: '/api/duty/busy',
  access: LAWYERS,
  summary: '用另一个日历的忙时更新，先列出受影响的预约',
  input: v.strictObject({ stretches: v.pipe(v.array(Stretch), v.maxLength(500)), ...change }),
  output: PlanAnswer,
})

/** RFC 5545: my visits ahead for the other diary, with village and place, and nothing about who comes or why. */
export const getDutyCalendar = endpoint({
  method: 'GET',
  path: '/api/duty/calendar',
  access: LAWYERS,
  summary: '我的来访导出为 .ics',
  input: v.strictObject({}),
  output: v.object({ fileName: v.string(), text: v.string() }),
})
