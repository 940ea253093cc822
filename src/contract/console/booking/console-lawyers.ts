import * as v from 'valibot'
import { BrokenVisit, Settled } from '../../booking/plan'
import { VillageRef } from '../../booking/refs'
import { Language, LawyerId, Matter } from '../../booking/shapes'
import { endpoint } from '../../endpoint'
import { Phone } from '../../session'
import { Named } from './console-villages'
import { FirmId } from './console-firms'

const bureau = ['editor', 'admin'] as const
const text = (max: number, empty: string) => v.pipe(v.string(), v.trim(), v.minLength(1, empty), v.maxLength(max))

/** What is written about a lawyer; the import reads the same. */
export const LAWYER_LIMITS = { name: 20, dutyPlace: 60, intro: 200 } as const
export const LawyerForm = {
  name: text(LAWYER_LIMITS.name, '请填写姓名。'),
  fields: v.array(Matter),
  languages: v.pipe(v.array(Language), v.minLength(1, '请至少选一种语言。')),
  dutyPlace: text(LAWYER_LIMITS.dutyPlace, '请填写值班地点，居民当面谈就去这里。'),
  intro: v.pipe(v.string(), v.trim(), v.maxLength(LAWYER_LIMITS.intro, '简介最多 200 字。')),
}

/** `waiting`: for whoever proves the number that was entered. */
export const ACCOUNT_STATES = ['none', 'waiting', 'bound'] as const

export const LawyerRow = v.object({
  ...Named.entries,
  firm: Named,
  fields: v.array(v.string()),
  languages: v.array(v.string()),
  dutyPlace: v.string(),
  active: v.boolean(),
  sample: v.boolean(),
  account: v.string(),
  /** Of today. */
  villages: v.number(),
})
export type LawyerRow = v.InferOutput<typeof LawyerRow>

export const LawyerDesk = v.object({
  ...Named.entries,
  firm: Named,
  fields: v.array(v.string()),
  languages: v.array(v.string()),
  dutyPlace: v.string(),
  intro: v.string(),
  photo: v.nullable(v.string()),
  active: v.boolean(),
  sample: v.boolean(),
  revision: v.number(),
  account: v.object({
    /** Of ACCOUNT_STATES. */
    state: v.string(),
    name: v.nullable(v.string()),
    phoneMasked: v.nullable(v.string()),
  }),
  villages: v.array(VillageRef),
  /** Visits that are still to come. */
  ahead: v.number(),
})
export type LawyerDesk = v.InferOutput<typeof LawyerDesk>

export const listLawyers = endpoint({
  method: 'GET',
  path: '/api/console/booking/lawyers',
  access: bureau,
  summary: '村居律师名单',
  input: v.strictObject({}),
  output: v.object({ lawyers: v.array(LawyerRow) }),
})

export const getLawyer = endpoint({
  method: 'GET',
  path: '/api/console/booking/lawyers/:id',
  access: bureau,
  summary: '一位村居律师',
  input: v.strictObject({ id: LawyerId }),
  output: LawyerDesk,
})

/** A new one has no revision yet; its id is made by the page. The firm of a lawyer does not change. */
export const saveLawyer = endpoint({
  method: 'PUT',
  path: '/api/console/booking/lawyers/:id',
  access: bureau,
  summary: '新建或修改村居律师',
  input: v.strictObject({ id: LawyerId, firmId: FirmId, revision: v.nullable(v.number()), ...LawyerForm }),
  output: LawyerDesk,
})

/**
 * Whoever has this number reads the lawyer's visits, from now on or from when they prove it; null takes it away. Not
 * one's own account (`same-person`), and none that is another working lawyer's (`wrong-state`).
 */
export const bindLawyer = endpoint({
  method: 'PUT',
  path: '/api/console/booking/lawyers/:id/account',
  access: bureau,
  summary: '绑定律师的手机号',
  input: v.strictObject({ id: LawyerId, phone: v.nullable(Phone) }),
  output: LawyerDesk,
})

/**
 * Nobody can book this lawyer any more. As with a change of plan, the visits ahead are listed first and each needs an
 * answer, a colleague or calling off; `wrong-state` while a village would have no lawyer left, with its name.
 */
export const retireLawyer = endpoint({
  method: 'POST',
  path: '/api/console/booking/lawyers/:id/retire',
  access: bureau,
  summary: '停用村居律师，先列出还没到的预约',
  input: v.strictObject({
    id: LawyerId,
    dryRun: v.optional(v.boolean(), false),
    settled: v.optional(v.pipe(v.array(Settled), v.maxLength(300)), []),
    reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
  }),
  output: v.object({ saved: v.boolean(), breaks: v.array(BrokenVisit), lawyer: LawyerDesk }),
})

export const restoreLawyer = endpoint({
  method: 'POST',
  path: '/api/console/booking/lawyers/:id/restore',
  access: bureau,
  summary: '恢复村居律师',
  input: v.strictObject({ id: LawyerId }),
  output: LawyerDesk,
})
