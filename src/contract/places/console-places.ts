import * as v from 'valibot'
import { endpoint } from '../endpoint'
import { CivilDay } from '../parts/fields'
import { Carrier, HolidayRuleName, HoursException, Place, PlaceId, Point, Service, Week } from './shapes'
import { DUTY_ROLES, PersonOnDuty } from './places'

export const PLACE_EDITORS = ['editor', 'admin'] as const
const text = (max: number, empty: string) => v.pipe(v.string(), v.trim(), v.minLength(1, empty), v.maxLength(max))
const Revision = v.pipe(v.number(), v.integer(), v.minValue(1))

/** A landline with its area code, a mobile number, 400/800, or a public short number such as 12348; hyphens as people write them. */
const PHONE = /^(1[3-9]\d{9}|0\d{9,11}|[48]00\d{7}|1\d{4})$/

export const PlacePhone = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d[\d-]*$/, '电话只写数字和短横线。'),
  v.maxLength(20),
  v.check((phone) => PHONE.test(phone.replaceAll('-', '')), '请填写带区号的座机、手机号或 12348。'),
)

/** What an editor writes of a place. */
export const PlaceBody = v.strictObject({
  name: text(40, '请填写名称。'),
  carrier: Carrier,
  services: v.pipe(v.array(Service), v.minLength(1, '请至少选一项服务。'), v.maxLength(6)),
  point: Point,
  address: text(80, '请填写地址。'),
  subdistrict: v.pipe(v.string(), v.trim(), v.maxLength(30)),
  phone: v.nullable(PlacePhone),
  hours: Week,
  exceptions: v.pipe(
    v.array(HoursException),
    v.maxLength(60),
    v.check((days) => new Set(days.map(({ day }) => day)).size === days.length, '有一天写了两次，请留下一次。'),
  ),
  holidays: HolidayRuleName,
  floor: v.nullable(text(20, '请填写楼层，或者留空。')),
  lift: v.boolean(),
  ramp: v.boolean(),
  hearingLoop: v.boolean(),
  stepFree: v.boolean(),
  /** Uploaded before through the media store: the path it answered with. */
  photo: v.nullable(v.pipe(v.string(), v.regex(/^\/media\/[a-z0-9/_.?=-]+$/i), v.maxLength(200))),
  people: v.pipe(
    v.array(
      v.strictObject({
        name: text(20, '请填写姓名。'),
        role: v.picklist(DUTY_ROLES),
        times: text(40, '请填写值班时间。'),
        /** Of our directory of village lawyers, so that residents can book; null for everybody else. */
        lawyerId: v.nullable(v.pipe(v.string(), v.uuid())),
      }),
    ),
    v.maxLength(20),
  ),
})
export type PlaceBody = v.InferOutput<typeof PlaceBody>

export const ConsolePlace = v.object({
  ...Place.entries,
  people: v.array(v.object({ ...PersonOnDuty.entries, lawyerId: v.nullable(v.string()) })),
  /** Send it back with a change: two pages at once do not overwrite one another. */
  revision: v.number(),
  retired: v.boolean(),
  /** Reports that wait for an answer. */
  reports: v.number(),
  updatedAt: v.string(),
  /** Null for a sample that nobody has changed. */
  updatedBy: v.nullable(v.string()),
})
export type ConsolePlace = v.InferOutput<typeof ConsolePlace>

/** All of them, retired ones too; a district has some hundred. */
export const listPlacesForConsole = endpoint({
  method: 'GET',
  path: '/api/console/places',
  access: PLACE_EDITORS,
  summary: '地点列表，含停用的',
  input: v.strictObject({}),
  output: v.object({ places: v.array(ConsolePlace), origin: v.nullable(v.string()) }),
})

export const createPlace = endpoint({
  method: 'POST',
  path: '/api/console/places',
  access: PLACE_EDITORS,
  summary: '新增地点',
  input: v.strictObject({
    /** Made by the page, so that sending again is adding once. */
    key: v.pipe(v.string(), v.uuid()),
    body: PlaceBody,
  }),
  output: ConsolePlace,
})

/** `stale` when a colleague has saved meanwhile. */
export const savePlace = endpoint({
  method: 'PUT',
  path: '/api/console/places/:id',
  access: PLACE_EDITORS,
  summary: '修改地点',
  input: v.strictObject({ id: PlaceId, revision: Revision, body: PlaceBody }),
  output: ConsolePlace,
})

/** Takes it off the list and the map, or puts it back; its sign then says so instead of leading nowhere. */
export const retirePlace = endpoint({
  method: 'POST',
  path: '/api/console/places/:id/retire',
  access: PLACE_EDITORS,
  summary: '停用或恢复地点',
  input: v.strictObject({ id: PlaceId, revision: Revision, retired: v.boolean() }),
  output: ConsolePlace,
})

/** Somebody has made sure that all of it is right, today or on an earlier day. */
export const verifyPlace = endpoint({
  method: 'POST',
  path: '/api/console/places/:id/verify',
  access: PLACE_EDITORS,
  summary: '核实地点信息',
  input: v.strictObject({ id: PlaceId, revision: Revision, day: v.optional(CivilDay) }),
  output: ConsolePlace,
})
