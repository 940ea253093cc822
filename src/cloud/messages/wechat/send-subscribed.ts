import type { Context } from '@/cloud/kernel/context'
import type { Message } from '@/domain/messages/templates'
import { accessToken } from './access-token'
import { askWechat, type WechatAnswer } from './ask-wechat'

/**
 * - `sent`: WeChat has taken it
 * - `no-grant`: the person has refused, or nothing is left of what they allowed (43101)
 * - `cannot`: this person or this text will never be taken; another try is of no use
 * - `failed`: WeChat does not answer or is busy; a later try may help
 */
export type Subscribed = 'sent' | 'no-grant' | 'cannot' | 'failed'

/** The token is wrong, was replaced, or has run out. */
const BAD_TOKEN = new Set([40001, 40014, 42001])
const NO_GRANT = 43101
/** No such openid, no such template, a text that the template does not take, an address of a page that is none. */
const HOPELESS = new Set([40003, 40037, 41030, 47003])

/** WeChat takes 20 characters in a `thing`. */
const cut = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text || '无')

function bodyOf(ctx: Context, openid: string, { template, words, page }: Message) {
  const { id, keys } = ctx.config.wechat.templates[template]!
  const values = [cut(words.what), words.when, cut(words.where), cut(words.note)]
  const data = Object.fromEntries(keys.map((key, n) => [key, { value: values[n] }]))
  return { touser: openid, template_id: id, page, data }
}

function verdictOf(answer: WechatAnswer | null): Subscribed {
  if (!answer) return 'failed'
  if (answer.errcode === 0) return 'sent'
  if (answer.errcode === NO_GRANT) return 'no-grant'
  return HOPELESS.has(answer.errcode) ? 'cannot' : 'failed'
}

/** One subscribe message. A token that has just become invalid is replaced once; of refusals only the number is logged. */
export async function sendSubscribed(ctx: Context, openid: string, message: Message): Promise<Subscribed> {
  const body = bodyOf(ctx, openid, message)
  const send = (token: string) =>
    askWechat(`${ctx.config.wechat.api}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`, body)
  const token = await accessToken(ctx)
  if (!token) return 'failed'
  let answer = await send(token)
  if (answer && BAD_TOKEN.has(answer.errcode)) {
    const another = await accessToken(ctx, token)
    answer = another ? await send(another) : null
  }
  const verdict = verdictOf(answer)
  if (verdict === 'cannot' || verdict === 'failed')
    ctx.log.warn('wechat-message-not-taken', { template: message.template, errcode: answer?.errcode ?? null })
  return verdict
}
