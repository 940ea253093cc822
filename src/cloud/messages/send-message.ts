import type { Context } from '@/cloud/kernel/context'
import { webhookSender } from '@/cloud/session/outside/sms-sender'
import { openidOf } from '@/cloud/session/people/reach'
import type { Message } from '@/domain/messages/templates'
import { dropGrants, giveBackGrant, spendGrant } from './grants.repo'
import { sendSubscribed } from './wechat/send-subscribed'

export interface Addressee {
  /** Null for somebody without an account. */
  personId: string | null
  /** Null when no number is known. */
  phone: string | null
}

/** By which way it went; `nobody` when there is none, `later` when one of them may be open again soon. */
export type SentBy = 'wechat' | 'sms' | 'nobody' | 'later'
type Tried = 'sent' | 'closed' | 'failed'

async function tryWechat(ctx: Context, personId: string, message: Message): Promise<Tried> {
  const { template } = message
  const { wechat } = ctx.config
  if (!wechat.appId || !wechat.secret || !wechat.templates[template]) return 'closed'
  const openid = await openidOf(ctx.db.orm, personId)
  const grant = openid && (await spendGrant(ctx.db.orm, personId, template, ctx.clock.now()))
  if (!openid || !grant) return 'closed'
  const sent = await sendSubscribed(ctx, openid, message)
  if (sent === 'sent') return 'sent'
  if (sent === 'no-grant') await dropGrants(ctx.db.orm, personId, template, ctx.clock.now())
  else await giveBackGrant(ctx.db.orm, personId, template, grant)
  return sent === 'failed' ? 'failed' : 'closed'
}

async function trySms(ctx: Context, phone: string, { template, words }: Message): Promise<Tried> {
  const { webhook, secret } = ctx.config.sms
  if (!webhook || !secret) return 'closed'
  const taken = await webhookSender(webhook, secret, () => ctx.clock.now())({ phone, template, words })
  if (!taken) ctx.log.warn('sms-not-taken', { template })
  return taken ? 'sent' : 'failed'
}

/**
 * Tells somebody something: by a WeChat message that they have allowed, or else by SMS.
 *
 * @param lastTry a way that fails now is given up, and the next one taken
 */
export async function sendMessage(
  ctx: Context,
  { personId, phone }: Addressee,
  message: Message,
  lastTry: boolean,
): Promise<SentBy> {
  const byWechat = personId ? await tryWechat(ctx, personId, message) : 'closed'
  if (byWechat === 'sent') return 'wechat'
  if (byWechat === 'failed' && !lastTry) return 'later'
  const bySms = phone ? await trySms(ctx, phone, message) : 'closed'
  if (bySms === 'sent') return 'sms'
  return bySms === 'failed' && !lastTry ? 'later' : 'nobody'
}
