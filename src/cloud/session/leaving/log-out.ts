import type { Result } from '@/contract/client'
import type { Session } from '@/contract/session'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { ok, type Call } from '@/cloud/kernel/route'
import { mergeOwner } from '../merges'
import { openSession, registerDevice } from '../open-session'
import { deleteSession, deleteSessionsOf } from '../session.repo'

async function leave({ ctx, caller, tokenHash }: Call, end: (tx: Tx) => Promise<void>): Promise<Result<Session>> {
  const now = ctx.clock.now()
  const token = await inTransaction(ctx.db, async (tx) => {
    await end(tx)
    const deviceId = caller.deviceId ?? (await registerDevice(tx, now))
    // What still lies under the device was written while this person used it: nobody who comes next may inherit it.
    if (caller.personId) await mergeOwner(tx, deviceId, caller.personId)
    return openSession(tx, deviceId, null, now)
  })
  if (tokenHash) ctx.tokens.forget(tokenHash)
  return ok({ token, person: null })
}

/** Ends this session; the device goes on as a guest. */
export const logOut = (_: object, call: Call): Promise<Result<Session>> =>
  leave(call, async (tx) => {
    if (call.tokenHash) await deleteSession(tx, call.tokenHash)
  })

/** Ends every session of this person; other processes forget them within 30 seconds. */
export async function logOutEverywhere(_: object, call: Call): Promise<Result<Session>> {
  const personId = call.caller.personId!
  const answer = await leave(call, (tx) => deleteSessionsOf(tx, personId))
  call.ctx.tokens.forgetPerson(personId)
  return answer
}
