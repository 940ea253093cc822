import type { Session } from '@/contract/session'
import type { Result } from '@/contract/client'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, type Call } from '@/cloud/kernel/route'
import { openSession, registerDevice } from './open-session'
import { checkLimit } from './outside/limits'

/** A new device gets its guest token; what it does is kept under the device until somebody logs in. */
export async function startGuest(_: object, { ctx, ip }: Call): Promise<Result<Session>> {
  const limited = await checkLimit(ctx, 'guests-of-address', ip)
  if (limited) return limited
  const now = ctx.clock.now()
  const token = await inTransaction(ctx.db, async (tx) => openSession(tx, await registerDevice(tx, now), null, now))
  return ok({ token, person: null })
}
