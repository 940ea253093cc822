type Env = Record<string, string | undefined>

/** A subscribe message of ours: its id in WeChat and the names of its four fields, for what, when, where and note. */
export interface WechatTemplate {
  id: string
  keys: readonly string[]
}

export interface WechatSettings {
  appId: string | null
  secret: string | null
  api: string
  /** Cloud Hosting vouches for openids, and nobody else reaches us. */
  trustedHeader: boolean
  /** By our own name; one that is missing is not sent. */
  templates: Readonly<Record<string, WechatTemplate>>
}

const TEMPLATE_SETTINGS = {
  'visit-changed': 'WECHAT_TEMPLATE_VISIT_CHANGED',
  'visit-ahead': 'WECHAT_TEMPLATE_VISIT_AHEAD',
  'study-due': 'WECHAT_TEMPLATE_STUDY_DUE',
  'session-changed': 'WECHAT_TEMPLATE_SESSION_CHANGED',
} as const

/** `<template id> thing1 time2 thing3 thing4` */
const WRITTEN = /^[\w-]{20,64}( [a-z_]+\d{1,2}){4}$/

/** The first setting that is written wrongly, as one sentence; null when all is well. */
export function findWechatFault(env: Env): string | null {
  const wrong = Object.values(TEMPLATE_SETTINGS).find((name) => env[name] && !WRITTEN.test(env[name]))
  return wrong
    ? `${wrong} 应是模板编号和四个字段名（事项、时间、地点、说明），用空格分开，例如 AbC… thing1 time2 thing3 thing4，请改正后再启动。[${wrong} is malformed]`
    : null
}

export const readWechatSettings = (env: Env): WechatSettings => ({
  appId: env.WECHAT_APPID || null,
  secret: env.WECHAT_SECRET || null,
  api: env.WECHAT_API || 'https://api.weixin.qq.com',
  trustedHeader: env.WECHAT_TRUSTED_HEADER === '1',
  templates: Object.fromEntries(
    Object.entries(TEMPLATE_SETTINGS).flatMap(([template, name]) => {
      const [id, ...keys] = env[name]?.split(' ') ?? []
      return id ? [[template, { id, keys }]] : []
    }),
  ),
})
