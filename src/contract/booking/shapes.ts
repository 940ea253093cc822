import * as v from 'valibot'
import { LANGUAGES, MATTERS, MODES, RELATIONS } from '@/domain/booking/booking-words'
import { Village } from '../district'
import { ContactPhone } from '../feedback'
import { OwnId } from '../parts/fields'

const text = (max: number, empty: string) => v.pipe(v.string(), v.trim(), v.minLength(1, empty), v.maxLength(max))

/** Made by the phone. */
export const BookingId = OwnId
export const LawyerId = v.pipe(v.string(), v.uuid())
/** Of the village's lawyers whoever is free and has the fewest visits this week. */
export const LawyerOrAny = v.union([v.literal('any'), LawyerId])
export const VillageCode = Village.entries.code
export const Mode = v.picklist(MODES)
export const Matter = v.picklist(MATTERS)
export const Language = v.picklist(LANGUAGES)

/** The six digits a resident shows; 核销码. */
export const AttendanceCode = v.pipe(v.string(), v.regex(/^\d{6}$/, '核销码是 6 位数字。'))

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
