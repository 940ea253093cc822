import * as v from 'valibot'
import type { Config } from '@/cloud/kernel/config'
import type { Log } from '@/cloud/kernel/log'

/** `session_key` comes along and is dropped here: nothing of ours needs it. */
const Answer = v.object({ openid: v.optional(v.string()), errcode: v.optional(v.number()) })

export type WechatIdentity = { ok: true; openid: string } | { ok: false; reason: 'refused' | 'unavailable' }

const TIMEOUT_MS = 5000

/** The code is invalid, was used, or WeChat holds the user for risky: another log-in may help. */
const REFUSALS = new Set([40029, 40163, 40226])

/**
 * WeChat's code2session: turns the code of `wx.login` into an openid.
 * Neither openid nor session_key is logged; the address holds our app secret, so it is not logged either.
 */
export async function codeToOpenid(wechat: Config['wechat'], code: string, log: Log): Promise<WechatIdentity> {
  const query = new URLSearchParams({
    appid: wechat.appId ?? '',
    secret: wechat.secret ?? '',
    js_code: code,
    grant_type: 'authorization_code',
  })
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(`${wechat.api}/sns/jscode2session?${query}`, { signal, redirect: 'error' })
    const { openid, errcode = 0 } = v.parse(Answer, await answer.json())
    if (openid) return { ok: true, openid }
    if (REFUSALS.has(errcode)) return { ok: false, reason: 'refused' }
    log.error('wechat-answered', { errcode })
  } catch (error) {
    log.error('wechat-unreachable', { kind: error instanceof Error ? error.name : 'unknown' })
  }
  return { ok: false, reason: 'unavailable' }
}
