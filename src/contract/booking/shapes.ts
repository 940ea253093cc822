import * as v from 'valibot'
import { LANGUAGES, MATTERS, MODES, RELATIONS } from '@/domain/booking/booking-words'
import { isCivilDay } from '@/domain/time/civil-days'
import { Village } from '../district'
import { ContactPhone } from '../feedback'

const text = (max: number, empty: string) => v.pipe(v.string(), v.trim(), v.minLength(1, empty), v.maxLength(max))

/** Made by the phone, so that sending again is sending once. */
export const BookingId = v.pipe(v.string(), v.uuid())
export const LawyerId = v.pipe(v.string(), v.uuid())
/** Of the village's lawyers whoever is free and has the fewest visits this week. */
export const LawyerOrAny = v.union([v.literal('any'), LawyerId])
export const VillageCode = Village.entries.code
/** Nobody books outside of this century, and no database keeps every year that can be written down. */
const [FIRST_DAY, LAST_DAY] = ['2000-01-01', '2099-12-31']
const inReach = (day: string): boolean => isCivilDay(day) && FIRST_DAY <= day && day <= LAST_DAY

/** One that the calendar has: 31 February matches the letters alone. */
export const CivilDay = v.pipe(v.string(), v.isoDate(), v.check(inReach, '请填写日历上有的日子。'))
/** ISO 8601 in UTC. */
export const Instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((at) => inReach(at.slice(0, 10)) && !Number.isNaN(Date.parse(at)), '请填写日历上有的时间。'),
)
export const Mode = v.picklist(MODES)
export const Matter = v.picklist(MATTERS)
export const Language = v.picklist(LANGUAGES)

/** The six digits a resident shows; 核销码. */
export const AttendanceCode = v.pipe(v.string(), v.regex(/^\d{6}$/, '核销码是 6 位数字。'))

/** A time that can be booked. With `any` lawyer: somebody is free then, in one of these modes. */
export const SlotView = v.object({
  /** An instant, UTC. */
  startsAt: v.string(),
  minutes: v.number(),
  modes: v.array(v.string()),
})
export type SlotView = v.InferOutput<typeof SlotView>

export const VillageRef = v.object({ code: v.string(), name: v.string() })
export const FirmRef = v.object({ id: v.string(), name: v.string(), phone: v.string() })
export const LawyerRef = v.object({ id: v.string(), name: v.string() })

/** Somebody books for a relative who has said yes to it. */
export const Relative = v.strictObject({
  relation: v.picklist(RELATIONS),
  name: text(20, '请填写亲属的姓名。'),
  consent: v.literal(true, '请先征得本人同意并勾选。'),
})

/** What the form asks for, whoever fills it in. What is written here is encrypted; only the assigned lawyer reads it. */
export const BookingForm = {
  mode: Mode,
  matter: Matter,
  /** How the lawyer calls them. */
  name: text(20, '请填写称呼。'),
  phone: ContactPhone,
  description: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500, '请控制在 500 字以内。'))),
  relative: v.optional(Relative),
  /** Of a home visit, which is for people who cannot leave home: needed there, refused elsewhere. */
  address: v.optional(text(100, '请填写上门的地址。')),
}

/** What the lawyer, the firm or the resident may do with a booking now; words for buttons are the page's. */
export const BOOKING_ACTS = [
  'cancel',
  'reschedule',
  'accept-substitute',
  'refuse-substitute',
  'report-absent',
  'rate',
  'check-in',
  'no-show',
  'cannot-come',
  'settle',
] as const
