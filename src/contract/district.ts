import * as v from 'valibot'
import { endpoint } from './endpoint'
import { CivilDay } from './parts/fields'

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))

/** A public line anybody may call. */
export const Hotline = v.object({ name: text(20), phone: v.pipe(v.string(), v.regex(/^\d{3,5}$/)) })

/** The area that took over, when a district was abolished. */
export const Successor = v.object({ name: text(30), since: CivilDay })

export const DistrictId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(40))

/** What every page needs to know of the district; small, without villages. */
export const District = v.object({
  id: DistrictId,
  /** 江北区 */
  name: text(20),
  /** 重庆市江北区司法局 */
  bureau: text(40),
  /** 小江说普法 */
  brand: text(20),
  /** The line at the top of the first page. */
  greeting: text(30),
  hotline: Hotline,
  successor: v.nullable(Successor),
  /** True where the names are assumed and not official; shows one quiet 示例 badge. */
  sample: v.boolean(),
})
export type District = v.InferOutput<typeof District>

const DivisionCode = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^\\d{${digits}}$`)))

/** Where a village's committee is, WGS-84; the public register does not know it, a bureau may enter it. */
export const VillagePlace = v.object({ latitude: v.number(), longitude: v.number() })

/** A village (村) or community (社区), by its code in the public register of divisions. */
export const Village = v.strictObject({ code: DivisionCode(12), name: text(40), at: v.optional(VillagePlace) })

/** A subdistrict (街道) or town (镇) with its villages. */
export const Subdistrict = v.strictObject({ code: DivisionCode(9), name: text(30), villages: v.array(Village) })

/**
 * A district as the bureau configures it: `content/districts/<id>/district.json`. Dated, because districts come and go:
 * from `validFrom` (null: before anything we hold) until the day before `validTo` (null: still valid).
 */
export const DistrictFile = v.strictObject({
  ...District.entries,
  hotline: v.strictObject(Hotline.entries),
  successor: v.nullable(v.strictObject(Successor.entries)),
  validFrom: v.nullable(CivilDay),
  validTo: v.nullable(CivilDay),
  subdistricts: v.array(Subdistrict),
})
export type DistrictFile = v.InferOutput<typeof DistrictFile>

export const getDistrict = endpoint({
  method: 'GET',
  path: '/api/district',
  access: 'open',
  summary: '本机构所在区域：名称、司法局、热线',
  input: v.strictObject({}),
  output: District,
  cacheSeconds: 300,
})
