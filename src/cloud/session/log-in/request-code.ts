import { randomInt } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Context } from '@/cloud/kernel/context'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { CODE_RESEND_SECONDS } from '@/domain/session/one-time-code'
import { checkLimit, forgiveLimit } from '../outside/limits'
import { hashCode, hashPhone } from '../outside/hashes'
import { webhookSender, type SmsSender } from '../outside/sms-sender'
import { storeCode } from './codes.repo'

/** Null where no gateway is configured: then nobody can log in by phone. */
function senderOf({ config, clock }: Context): SmsSender | null {
  const { webhook, secret } = config.sms
  return webhook && secret ? webhookSender(webhook, secret, () => clock.now()) : null
}

const limitsOf = (phoneHash: string, ip: string) =>
  [
    ['codes-of-phone-minute', phoneHash],
    ['codes-of-phone-day', phoneHash],
    ['codes-of-address', ip],
  ] as const

/**
 * Sends a one-time code. The answer is the same whether or not somebody has this number.
 * In sample mode the code comes back in the answer and nothing is sent.
 */
export async function requestCode(
  { phone }: { phone: string },
  { ctx, ip }: Call,
): Promise<Result<{ resendAfterSeconds: number; sampleCode?: string }>> {
  const { secretKey, sample } = ctx.config
  const send = senderOf(ctx)
  if (!sample && !send) return refuse('log-in-unavailable')
  const phoneHash = hashPhone(secretKey, phone)
  const limits = limitsOf(phoneHash, ip)
  for (const [i, [name, of]] of limits.entries()) {
    const limited = await checkLimit(ctx, name, of)
    if (!limited) continue
    // Nothing is sent: a stranger who is over their own limit must not use up the codes of other people's numbers.
    for (const [counted, whose] of limits.slice(0, i)) await forgiveLimit(ctx, counted, whose)
    return limited
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  await storeCode(ctx.db.orm, phoneHash, hashCode(secretKey, phoneHash, code), ctx.clock.now())
  if (sample) return ok({ resendAfterSeconds: CODE_RESEND_SECONDS, sampleCode: code })
  if (await send!({ phone, code, template: 'log-in' })) return ok({ resendAfterSeconds: CODE_RESEND_SECONDS })
  ctx.log.error('sms-not-taken')
  for (const [name, of] of limits) await forgiveLimit(ctx, name, of)
  return refuse('log-in-unavailable')
}
