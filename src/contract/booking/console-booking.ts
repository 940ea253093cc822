import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { ContactPhone } from '../feedback'
import { Phone } from '../session'
import { BookingId, CivilDay, Language, LawyerId, Matter, VillageCode } from './shapes'

const EDITORS = ['editor', 'admin'] as const
const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

const FirmFields = {
  name: text(40),
  phone: ContactPhone,
  promiseHours: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(72))),
  active: v.boolean(),
}
const LawyerFields = {
  firmId: BookingId,
  name: text(20),
  fields: v.array(Matter),
  languages: v.array(Language),
  dutyPlace: text(60),
  intro: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  photo: v.nullable(v.string()),
  videoLink: v.nullable(v.pipe(v.string(), v.url(), v.startsWith('https://'))),
  active: v.boolean(),
  /** The number the lawyer logs in with: binds the account and gives the role; null takes it away. */
  phone: v.optional(v.nullable(Phone)),
}
export const ConsoleFirm = v.object({ id: v.string(), ...FirmFields, lawyers: v.number(), villages: v.number() })
export const ConsoleLawyer = v.object({
  id: v.string(),
  ...LawyerFields,
  phoneMasked: v.nullable(v.string()),
  bound: v.boolean(),
})
export const Pairing = v.object({
  villageCode: v.string(),
  firmId: v.string(),
  lawyerIds: v.array(v.string()),
  fromDay: v.string(),
  /** The last day; null is open. */
  toDay: v.nullable(v.string()),
})

export const listFirms = endpoint({
  method: 'GET',
  path: '/api/console/booking/firms',
  access: EDITORS,
  summary: '律所和律师',
  input: v.strictObject({}),
  output: v.object({ firms: v.array(ConsoleFirm), lawyers: v.array(ConsoleLawyer) }),
})

export const saveFirm = endpoint({
  method: 'PUT',
  path: '/api/console/booking/firms/:id',
  access: EDITORS,
  summary: '新建或修改律所',
  input: v.strictObject({ id: BookingId, ...FirmFields }),
  output: ConsoleFirm,
})

export const saveLawyer = endpoint({
  method: 'PUT',
  path: '/api/console/booking/lawyers/:id',
  access: EDITORS,
  summary: '新建或修改律师',
  input: v.strictObject({ id: BookingId, ...LawyerFields }),
  output: ConsoleLawyer,
})

export const listPairings = endpoint({
  method: 'GET',
  path: '/api/console/booking/pairings',
  access: EDITORS,
  summary: '村居与律所的结对',
  input: v.strictObject({}),
  output: v.object({ pairings: v.array(Pairing) }),
})

/** A new pairing ends the one before it on the day before. */
export const savePairing = endpoint({
  method: 'PUT',
  path: '/api/console/booking/villages/:code/pairing',
  access: EDITORS,
  summary: '结对或改结对',
  input: v.strictObject({
    code: VillageCode,
    firmId: BookingId,
    lawyerIds: v.pipe(v.array(LawyerId), v.maxLength(60)),
    fromDay: CivilDay,
    toDay: v.nullable(CivilDay),
  }),
  output: v.object({ pairings: v.array(Pairing) }),
})

export const bookingFigures = endpoint({
  method: 'GET',
  path: '/api/console/booking/figures',
  access: EDITORS,
  summary: '每月预约数字',
  input: v.strictObject({ month: v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/)) }),
  output: v.object({
    months: v.array(
      v.object({
        month: v.string(),
        booked: v.number(),
        attended: v.number(),
        cancelled: v.number(),
        late: v.number(),
        noShows: v.number(),
        substituted: v.number(),
        /** Mean of the stars; null below ten ratings. */
        stars: v.nullable(v.number()),
      }),
    ),
  }),
})
