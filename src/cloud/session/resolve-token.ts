import type { Context, ResolveToken } from '@/cloud/kernel/context'
import { isTokenLive, shouldExtendToken, tokenExpiry } from '@/domain/session/token-life'
import { extendSession, findSession } from './session.repo'

/**
 * Who stands behind a token: null when it is unknown, revoked or has not been used for 30 days.
 * Using it moves its end, at most once a day.
 */
export const resolveToken: ResolveToken = async (ctx: Context, tokenHash: string) => {
  const session = await findSession(ctx.db.orm, tokenHash)
  const now = ctx.clock.now()
  if (!session || !isTokenLive(session.expiresAt, now)) return null
  if (shouldExtendToken(session.expiresAt, now)) await extendSession(ctx.db.orm, tokenHash, tokenExpiry(now), now)
  return { deviceId: session.deviceId, personId: session.personId, roles: session.roles }
}
