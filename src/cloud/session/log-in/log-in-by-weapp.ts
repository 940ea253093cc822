import { randomUUID } from 'node:crypto'
import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { logInByWeapp as contract, Session } from '@/contract/session'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { NAME_FROM_WECHAT } from '@/domain/session/phone'
import { checkLimit } from '../outside/limits'
import { codeToOpenid, type WechatIdentity } from '../outside/wechat-client'
import { insertPerson } from '../people/people.repo'
import { claimOpenid } from '../people/wechat.repo'
import { enterAs } from './enter-as'
import { checkGuardian, recordGuardian } from './guardian'

/** Letters, digits, `-` and `_`; 28 of them so far. */
const OPENID = /^[\w-]{8,128}$/

/**
 * WeChat Cloud Hosting puts the openid into a header of its own. Anybody else could put it there too, so it counts
 * only where the operator has said that nothing but Cloud Hosting reaches us.
 */
async function identify(code: string, { ctx, header, log }: Call): Promise<WechatIdentity> {
  const { wechat } = ctx.config
  const vouched = wechat.trustedHeader ? header('x-wx-openid') : undefined
  if (vouched) return OPENID.test(vouched) ? { ok: true, openid: vouched } : { ok: false, reason: 'refused' }
  return wechat.appId && wechat.secret ? codeToOpenid(wechat, code, log) : { ok: false, reason: 'unavailable' }
}

/** Logs in whoever WeChat vouches for. */
export async function logInByWeapp({ code, guardian }: Parsed<typeof contract>, call: Call): Promise<Result<Session>> {
  const { ctx, caller, tokenHash, ip } = call
  const limited = await checkLimit(ctx, 'log-ins-of-address', ip)
  if (limited) return limited
  const identity = await identify(code, call)
  if (!identity.ok) return refuse(identity.reason === 'refused' ? 'wechat-refused' : 'log-in-unavailable')
  const now = ctx.clock.now()
  const { secretKey } = ctx.config
  const answer = await inTransaction(ctx.db, async (tx) => {
    const refused = guardian && (await checkGuardian(tx, secretKey, guardian, now))
    if (refused) return refused
    const { personId, created } = await claimOpenid(tx, identity.openid, randomUUID(), now)
    if (created) await insertPerson(tx, { id: personId, displayName: NAME_FROM_WECHAT, roles: ['resident'] }, now)
    if (guardian) await recordGuardian(tx, secretKey, personId, guardian, now)
    const session = await enterAs(tx, { personId, caller, tokenHash, now })
    return session ? ok(session) : refuse('unavailable')
  })
  if (answer.ok && tokenHash) ctx.tokens.forget(tokenHash)
  return answer
}
