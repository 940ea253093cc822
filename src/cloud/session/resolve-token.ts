import type { Context, ResolveToken } from '@/cloud/kernel/context'
import { isTokenLive, shouldExtendToken, tokenExpiry } from '@/domain/session/token-life'
import { extendSession, findSession } from './session.repo'

/**
 * Who stands behind a token: null when it is unknown, revoked or has not been used for 30 days.
 * Using it moves its end, at most once a day.
 */
export const resolveToken: ResolveToken = async (ctx: Context, tokenHash: string) => {
  const session = await findSession(ctx.db.orm, tokenHash)
  // Invented people are nobody outside sample mode, even where their rows were left behind.
  if (!session || (session.sample && !ctx.config.sample)) return null
  const now = ctx.clock.now()
  const expiresAt = session.expiresAt.getTime()
  if (!isTokenLive(expiresAt, now.getTime())) return null
  if (shouldExtendToken(expiresAt, now.getTime())) {
    await extendSession(ctx.db.orm, tokenHash, new Date(tokenExpiry(now.getTime())), now)
  }
  return { deviceId: session.deviceId, personId: session.personId, roles: session.roles }
}
