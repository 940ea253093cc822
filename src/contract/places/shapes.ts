import * as v from 'valibot'
import { HOLIDAY_RULES, spansInOrder } from '@/domain/places/hours/hours'
import { CARRIERS, PACES, SERVICES } from '@/domain/places/words'
import { CivilDay } from '../parts/fields'

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

/** Short, because the QR code of a door sign says it (`/p/<id>`); without 0 1 i l o, so that it can be read aloud. */
export const PlaceId = v.pipe(v.string(), v.regex(/^p[a-hjkmnp-z2-9]{5,9}$/, '这个地点的码不对，请重新扫一次。'))
export const Service = v.picklist(SERVICES)
export const Carrier = v.picklist(CARRIERS)
export const Pace = v.picklist(PACES)

/** Degrees, WGS-84. */
export const Point = v.strictObject({
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  lat: v.pipe(v.number(), v.minValue(-85), v.maxValue(85)),
})

/** A point as answers carry it; a newer server may say more of it. */
export const SentPoint = v.object({ lon: v.number(), lat: v.number() })

/** By the clock on the wall in Chongqing: `09:00`; `24:00` is the end of the day. */
const Clock = v.pipe(v.string(), v.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '时间请写成 09:00 的样子。'))
export const Span = v.strictObject({ from: Clock, to: Clock })
export const Spans = v.pipe(
  v.array(Span),
  v.maxLength(4, '一天最多 4 段时间。'),
  v.check((spans) => spansInOrder(spans), '一天的时间要从早到晚，前后不能重叠。'),
)

/** Seven lists, Monday first; an empty one is a day on which the place is closed. */
export const Week = v.pipe(v.array(Spans), v.length(7))

/** Instead of the week on one civil day; no spans: closed. */
export const HoursException = v.strictObject({ day: CivilDay, spans: Spans, why: text(40) })
export const HolidayRuleName = v.picklist(HOLIDAY_RULES)

const SentSpans = v.array(v.object({ from: v.string(), to: v.string() }))

/** When it is open, as answers carry it; what follows from it says `domain/places/hours/open-state.ts`. */
export const SentOpening = {
  hours: v.array(SentSpans),
  exceptions: v.array(v.object({ day: v.string(), spans: SentSpans, why: v.string() })),
  /** `closed` or `usual` on public holidays. */
  holidays: v.string(),
}

/** A place of the service circle as residents see it. */
export const Place = v.object({
  id: v.string(),
  name: v.string(),
  /** Codes of CARRIERS and SERVICES. */
  carrier: v.string(),
  services: v.array(v.string()),
  point: SentPoint,
  address: v.string(),
  /** 华新街街道; empty where nobody has said it. */
  subdistrict: v.string(),
  phone: v.nullable(v.string()),
  ...SentOpening,
  /** 2楼; null where nobody has said it. */
  floor: v.nullable(v.string()),
  lift: v.boolean(),
  ramp: v.boolean(),
  hearingLoop: v.boolean(),
  /** From the street to the desk without a step. */
  stepFree: v.boolean(),
  /** The civil day on which somebody last made sure; null when nobody has. */
  verifiedOn: v.nullable(v.string()),
  /** A path on this server. */
  photo: v.nullable(v.string()),
  /** Invented; the name says 示例. */
  sample: v.boolean(),
})
export type Place = v.InferOutput<typeof Place>

/** Public holidays and weekend days worked instead, by civil day; every other day is ordinary. */
export const Calendar = v.record(v.string(), v.object({ work: v.boolean(), name: v.string() }))
