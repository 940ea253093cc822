import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { BookingId, CivilDay, Instant, Mode, VillageRef } from './shapes'

const quarter = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most), v.multipleOf(15))

/** A stretch of a weekday in which slots lie, one after another with the buffer between them. */
export const PlanWindow = v.strictObject({
  /** 1 is Monday, 7 Sunday. */
  weekday: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7)),
  /** Minutes after midnight in Chongqing, in quarters of an hour. */
  fromMinute: quarter(24 * 60),
  toMinute: quarter(24 * 60),
  slotMinutes: v.picklist([15, 30, 45, 60]),
  bufferMinutes: v.picklist([0, 15, 30]),
  modes: v.pipe(v.array(Mode), v.minLength(1, '请至少选一种方式。')),
})
export type PlanWindow = v.InferOutput<typeof PlanWindow>

export const EXCEPTION_KINDS = ['court', 'leave', 'busy'] as const

/** A booking that no longer fits; it stands until the lawyer says 我来不了. */
export const BrokenBooking = v.object({
  id: v.string(),
  startsAt: v.string(),
  minutes: v.number(),
  village: VillageRef,
  name: v.string(),
})

const PlanView = v.object({
  windows: v.array(v.object(PlanWindow.entries)),
  /** From which day on these windows hold. */
  from: v.string(),
  exceptions: v.array(
    v.object({ id: v.string(), startsAt: v.string(), endsAt: v.string(), kind: v.string(), source: v.string() }),
  ),
  revision: v.number(),
})

const Saved = v.object({ saved: v.boolean(), breaks: v.array(BrokenBooking), plan: PlanView })

export const getPlan = endpoint({
  method: 'GET',
  path: '/api/duty/plan',
  access: ['lawyer'],
  summary: '我的值班安排',
  input: v.strictObject({}),
  output: PlanView,
})

/** With `dryRun` nothing is saved; `breaks` lists the bookings that would no longer fit. `stale` when somebody saved in between. */
export const savePlan = endpoint({
  method: 'PUT',
  path: '/api/duty/plan',
  access: ['lawyer'],
  summary: '保存值班安排',
  input: v.strictObject({
    windows: v.pipe(v.array(PlanWindow), v.maxLength(40)),
    from: CivilDay,
    revision: v.number(),
    dryRun: v.optional(v.boolean(), false),
  }),
  output: Saved,
})

export const saveException = endpoint({
  method: 'PUT',
  path: '/api/duty/exceptions/:id',
  access: ['lawyer'],
  summary: '登记开庭、请假或其他不便',
  input: v.strictObject({
    id: BookingId,
    startsAt: Instant,
    endsAt: Instant,
    kind: v.picklist(EXCEPTION_KINDS),
    dryRun: v.optional(v.boolean(), false),
  }),
  output: Saved,
})

export const removeException = endpoint({
  method: 'DELETE',
  path: '/api/duty/exceptions/:id',
  access: ['lawyer'],
  summary: '取消一次开庭、请假登记',
  input: v.strictObject({ id: BookingId }),
  output: PlanView,
})

/** My visits as .ics, for another diary. */
export const exportDutyCalendar = endpoint({
  method: 'GET',
  path: '/api/duty/calendar',
  access: ['lawyer'],
  summary: '导出我的日程 .ics',
  input: v.strictObject({}),
  output: v.object({ fileName: v.string(), text: v.string() }),
})

/** Busy times of another diary: those that came from there before are replaced. */
export const importDutyCalendar = endpoint({
  method: 'PUT',
  path: '/api/duty/calendar',
  access: ['lawyer'],
  summary: '导入另一个日程的忙碌时间',
  input: v.strictObject({ text: v.pipe(v.string(), v.maxLength(90_000)), dryRun: v.optional(v.boolean(), false) }),
  output: Saved,
})
