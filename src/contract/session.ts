import * as v from 'valibot'
import { ROLES } from '@/domain/session/roles'
import { endpoint } from './endpoint'

/** A mainland mobile number, digits only. */
export const Phone = v.pipe(v.string(), v.regex(/^1[3-9]\d{9}$/, '请填写 11 位手机号。'))
export const OneTimeCode = v.pipe(v.string(), v.regex(/^\d{6}$/, '验证码是 6 位数字。'))
export const PERSONAS = ROLES

export const Person = v.object({
  id: v.string(),
  displayName: v.string(),
  /** 138****0001, or null for a person who came through WeChat only. */
  phoneMasked: v.nullable(v.string()),
  roles: v.array(v.string()),
  /** True for the invented people of sample mode. */
  sample: v.boolean(),
})
export type Person = v.InferOutput<typeof Person>

/** A token is opaque; send it as `authorization: Bearer …`. It lives 30 days after its last use. */
export const Session = v.object({ token: v.string(), person: v.nullable(Person) })
export type Session = v.InferOutput<typeof Session>

/** A new device asks for its guest token; what it does is kept under the device until somebody logs in. */
export const startGuest = endpoint({
  method: 'POST',
  path: '/api/session/guest',
  access: 'open',
  summary: '访客令牌',
  input: v.strictObject({}),
  output: Session,
})

export const whoAmI = endpoint({
  method: 'GET',
  path: '/api/session',
  access: 'device',
  summary: '我是谁',
  input: v.strictObject({}),
  output: v.object({ person: v.nullable(Person) }),
})

/** What the log-in page needs to know before anybody has logged in. */
export const logInOptions = endpoint({
  method: 'GET',
  path: '/api/session/options',
  access: 'open',
  summary: '可用的登录方式',
  input: v.strictObject({}),
  output: v.object({
    phone: v.boolean(),
    wechat: v.boolean(),
    /** Sample people, in sample mode only; empty elsewhere. */
    personas: v.array(v.object({ persona: v.string(), displayName: v.string() })),
  }),
})

/**
 * Sends a one-time code: 6 digits, 5 minutes, 5 tries. One a minute and 5 a day per number, 30 an hour per address.
 * Whether the number is known is never told. `sampleCode` is there in sample mode only.
 */
export const requestCode = endpoint({
  method: 'POST',
  path: '/api/session/code',
  access: 'open',
  summary: '发送短信验证码',
  input: v.strictObject({ phone: Phone }),
  output: v.object({ resendAfterSeconds: v.number(), sampleCode: v.optional(v.string()) }),
})

/**
 * Somebody under 14 logs in with their guardian's number and its one-time code (《个人信息保护法》第三十一条).
 * Whoever leaves this out says that they are 14 or older.
 */
export const Guardian = v.strictObject({ phone: Phone, code: OneTimeCode })
export type Guardian = v.InferOutput<typeof Guardian>

/** Called with the guest token of the device, so that what the guest did merges into the person. */
export const logInByPhone = endpoint({
  method: 'POST',
  path: '/api/session/phone',
  access: 'open',
  summary: '手机号登录',
  input: v.strictObject({ phone: Phone, code: OneTimeCode, guardian: v.optional(Guardian) }),
  output: Session,
})

export const logInByWeapp = endpoint({
  method: 'POST',
  path: '/api/session/weapp',
  access: 'open',
  summary: '微信登录',
  input: v.strictObject({
    code: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    guardian: v.optional(Guardian),
  }),
  output: Session,
})

export const logInAsSample = endpoint({
  method: 'POST',
  path: '/api/session/sample',
  access: 'open',
  summary: '以示例人物登录（仅示例模式）',
  input: v.strictObject({ persona: v.picklist(PERSONAS) }),
  output: Session,
  sampleOnly: true,
})

/** Ends this session and gives the device a fresh guest token. */
export const logOut = endpoint({
  method: 'POST',
  path: '/api/session/log-out',
  access: 'device',
  summary: '退出登录',
  input: v.strictObject({}),
  output: Session,
})

/** Ends every session of this person; other devices notice within 30 seconds. */
export const logOutEverywhere = endpoint({
  method: 'POST',
  path: '/api/session/log-out-everywhere',
  access: 'person',
  summary: '退出全部设备',
  input: v.strictObject({}),
  output: Session,
})
