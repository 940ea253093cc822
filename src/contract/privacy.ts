import * as v from 'valibot'
import { endpoint } from './endpoint'
import { Session } from './session'

/** What the page 我的数据 needs to know about whoever holds the phone. */
export const PrivacyState = v.object({
  /** Of the privacy notice that was agreed to; null before the first time. */
  consentVersion: v.nullable(v.string()),
  /** An instant: the account and all its rows go then; null while nobody has asked for it. */
  deletionDueAt: v.nullable(v.string()),
  /** Of somebody under 14: who agreed for them. Null for everybody else. */
  guardian: v.nullable(v.object({ phoneMasked: v.string(), consentedAt: v.string() })),
})
export type PrivacyState = v.InferOutput<typeof PrivacyState>

/** One thing that is kept, as words and values that its owner can read. */
export const DataRow = v.array(v.object({ word: v.string(), value: v.string() }))
export type DataRow = v.InferOutput<typeof DataRow>

export const DataExport = v.object({
  /** An instant, ISO 8601 in UTC. */
  madeAt: v.string(),
  /** One for each kind of thing that is kept about this person; the empty ones too, so that nothing looks hidden. */
  sections: v.array(
    v.object({
      title: v.string(),
      why: v.string(),
      rows: v.array(DataRow),
      /** There are older ones that are not here; the bureau gives them on request. */
      more: v.optional(v.boolean()),
    }),
  ),
})
export type DataExport = v.InferOutput<typeof DataExport>

export const getPrivacyState = endpoint({
  method: 'GET',
  path: '/api/my/privacy',
  access: 'device',
  summary: '我的隐私状态',
  input: v.strictObject({}),
  output: PrivacyState,
})

/** Notes which version of the privacy notice was agreed to. Idempotent. */
export const giveConsent = endpoint({
  method: 'PUT',
  path: '/api/my/consent',
  access: 'device',
  summary: '同意隐私说明',
  input: v.strictObject({ version: v.pipe(v.string(), v.isoDate()) }),
  output: v.object({ version: v.string() }),
})

/** Everything that is kept about the caller, a guest's included, in words. Ten times an hour. */
export const exportMyData = endpoint({
  method: 'GET',
  path: '/api/my/data',
  access: 'device',
  summary: '导出我的数据',
  input: v.strictObject({}),
  output: DataExport,
})

/** Deletes at once what a guest did on this device; whoever has logged in asks for `requestDeletion`. */
export const forgetDevice = endpoint({
  method: 'POST',
  path: '/api/my/data/forget',
  access: 'device',
  summary: '清除这台设备上的访客记录',
  input: v.strictObject({}),
  output: Session,
})

/** The account goes seven days later; asking again does not move the day. */
export const requestDeletion = endpoint({
  method: 'POST',
  path: '/api/my/account/deletion',
  access: 'person',
  summary: '申请删除账号',
  input: v.strictObject({}),
  output: v.object({ dueAt: v.string() }),
})

/** Takes the request back; does nothing when there is none. */
export const cancelDeletion = endpoint({
  method: 'POST',
  path: '/api/my/account/deletion/cancel',
  access: 'person',
  summary: '撤回删除申请',
  input: v.strictObject({}),
  output: v.object({}),
})
