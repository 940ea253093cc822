import type { Wechat } from '@/cloud/messages/testing-wechat'

/** The settings of a server of ours that speaks with the stand-in of WeChat's API instead of WeChat. */
export const settingsOf = ({ config: { wechat } }: Wechat): Record<string, string> => ({
  WECHAT_APPID: wechat.appId!,
  WECHAT_SECRET: wechat.secret!,
  WECHAT_API: wechat.api,
  WECHAT_TEMPLATE_VISIT_CHANGED: `${TEMPLATES.changed} thing1 time2 thing3 thing4`,
  WECHAT_TEMPLATE_VISIT_AHEAD: `${TEMPLATES.ahead} thing1 time2 thing3 thing4`,
})

export const TEMPLATES = { changed: 'template-of-visit-changed', ahead: 'template-of-visit-ahead' } as const
