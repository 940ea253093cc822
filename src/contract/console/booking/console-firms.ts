import * as v from 'valibot'
import { VillageRef } from '../../booking/refs'
import { endpoint } from '../../endpoint'
import { Phone } from '../../session'
import { Named } from './console-villages'

const bureau = ['editor', 'admin'] as const
const text = (max: number, empty: string) => v.pipe(v.string(), v.trim(), v.minLength(1, empty), v.maxLength(max))

/** As it is printed: 023-12345678, 023-0000-0001, 12348, a mobile number. */
export const PublicPhone = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^(1\d{4}|1[3-9]\d{9}|(0\d{2,3}-)?\d{3,4}-?\d{3,4})$/, '请填写居民能打通的电话，例如 023-12345678。'),
)
export const FirmId = v.pipe(v.string(), v.uuid())
/** What is written about a firm; the import reads the same. */
export const FIRM_NAME_MAX = 40
export const PROMISE_HOURS_MAX = 720
export const FirmForm = {
  name: text(FIRM_NAME_MAX, '请填写律所名称。'),
  phone: PublicPhone,
  promiseHours: v.nullable(
    v.pipe(
      v.number(),
      v.integer('小时数请填整数。'),
      v.minValue(1, '至少 1 小时。'),
      v.maxValue(PROMISE_HOURS_MAX, '最多 720 小时。'),
    ),
  ),
}

export const FirmRow = v.object({
  id: v.string(),
  name: v.string(),
  phone: v.string(),
  promiseHours: v.nullable(v.number()),
  active: v.boolean(),
  sample: v.boolean(),
  /** Lawyers who work, villages of today. */
  lawyers: v.number(),
  villages: v.number(),
})
export type FirmRow = v.InferOutput<typeof FirmRow>

export const FirmDesk = v.object({
  id: v.string(),
  name: v.string(),
  phone: v.string(),
  promiseHours: v.nullable(v.number()),
  active: v.boolean(),
  sample: v.boolean(),
  revision: v.number(),
  lawyers: v.array(v.object({ ...Named.entries, active: v.boolean() })),
  villages: v.array(VillageRef),
  /** Who manages its visits. `name` is null until somebody logs in with the number. */
  managers: v.array(v.object({ id: v.string(), name: v.nullable(v.string()), phoneMasked: v.nullable(v.string()) })),
})
export type FirmDesk = v.InferOutput<typeof FirmDesk>

export const listFirms = endpoint({
  method: 'GET',
  path: '/api/console/booking/firms',
  access: bureau,
  summary: '结对的律所',
  input: v.strictObject({}),
  output: v.object({ firms: v.array(FirmRow) }),
})

export const getFirm = endpoint({
  method: 'GET',
  path: '/api/console/booking/firms/:id',
  access: bureau,
  summary: '一家律所',
  input: v.strictObject({ id: FirmId }),
  output: FirmDesk,
})

/** A new one has no revision yet; its id is made by the page. `stale` when somebody saved in between. */
export const saveFirm = endpoint({
  method: 'PUT',
  path: '/api/console/booking/firms/:id',
  access: bureau,
  summary: '新建或修改律所',
  input: v.strictObject({ id: FirmId, revision: v.nullable(v.number()), ...FirmForm }),
  output: FirmDesk,
})

/** `wrong-state` while it is paired with a village or a lawyer of it works; the message names them. */
export const retireFirm = endpoint({
  method: 'POST',
  path: '/api/console/booking/firms/:id/retire',
  access: bureau,
  summary: '停用律所',
  input: v.strictObject({ id: FirmId, reason: text(200, '请填写原因。') }),
  output: FirmDesk,
})

export const restoreFirm = endpoint({
  method: 'POST',
  path: '/api/console/booking/firms/:id/restore',
  access: bureau,
  summary: '恢复律所',
  input: v.strictObject({ id: FirmId }),
  output: FirmDesk,
})

/** Whoever has this number manages the firm's visits, from now on or from when they prove it. */
export const addFirmManager = endpoint({
  method: 'POST',
  path: '/api/console/booking/firms/:id/managers',
  access: bureau,
  summary: '添加律所负责人',
  input: v.strictObject({ id: FirmId, phone: Phone }),
  output: FirmDesk,
})

export const removeFirmManager = endpoint({
  method: 'DELETE',
  path: '/api/console/booking/firms/:id/managers/:personId',
  access: bureau,
  summary: '移除律所负责人',
  input: v.strictObject({ id: FirmId, personId: v.pipe(v.string(), v.uuid()) }),
  output: FirmDesk,
})
