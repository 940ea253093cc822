import type { Result } from '@/contract/client'
import type { Session } from '@/contract/session'
import { bearerToken, hashToken } from '@/cloud/kernel/auth'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, type Call } from '@/cloud/kernel/route'
import { openSession, registerDevice } from './open-session'
import { checkLimit } from './outside/limits'
import { findDevice } from './session.repo'

/**
 * A device gets its guest token; what it does is kept under the device until somebody logs in.
 * A device that shows a token which has run out stays the same device: the rule of recycled numbers needs to know
 * its people again, even after months.
 */
export async function startGuest(_: object, { ctx, ip, header }: Call): Promise<Result<Session>> {
  const limited = await checkLimit(ctx, 'guests-of-address', ip)
  if (limited) return limited
  const now = ctx.clock.now()
  const shown = bearerToken(header('authorization'))
  const token = await inTransaction(ctx.db, async (tx) => {
    const known = shown === null ? null : await findDevice(tx, hashToken(shown))
    return openSession(tx, known ?? (await registerDevice(tx, now)), null, now)
  })
  return ok({ token, person: null })
}
