import type { Result } from '@/contract/client'
import type { Session } from '@/contract/session'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { forgetOwners } from '../merges'
import { openSession, registerDevice } from '../open-session'
import { deleteSession } from '../session.repo'

/** Deletes what a guest did on this device, at once; the device goes on under a new number. */
export async function forgetDevice(_: object, { ctx, caller, tokenHash }: Call): Promise<Result<Session>> {
  // A person's rows go with the account; a tap meant for a guest's must not reach them.
  if (caller.personId) return refuse('wrong-state')
  const now = ctx.clock.now()
  const token = await inTransaction(ctx.db, async (tx) => {
    await forgetOwners(tx, [caller.deviceId!])
    await deleteSession(tx, tokenHash!)
    return openSession(tx, await registerDevice(tx, now), null, now)
  })
  ctx.tokens.forget(tokenHash!)
  return ok({ token, person: null })
}
