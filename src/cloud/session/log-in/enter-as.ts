import type { Caller } from '@/cloud/kernel/caller'
import type { Tx } from '@/cloud/kernel/db'
import type { Session } from '@/contract/session'
import { mergeOwner } from '../merges'
import { openSession, registerDevice } from '../open-session'
import { findPerson, lockPerson } from '../people/people.repo'
import { deleteSession, rememberDevice } from '../session.repo'

export interface Entry {
  personId: string
  /** Who held the device until now: a guest, or somebody else who has not logged out. */
  caller: Caller
  /** Of the token it held; it ends here. */
  tokenHash: string | null
  now: Date
}

/**
 * The last step of every log-in: the guest's rows become the person's, and the device gets a token for the person.
 * Null when the account was deleted a moment ago: nothing is moved to somebody who is no longer there.
 */
export async function enterAs(tx: Tx, { personId, caller, tokenHash, now }: Entry): Promise<Session | null> {
  if (!(await lockPerson(tx, personId))) return null
  const deviceId = caller.deviceId ?? (await registerDevice(tx, now))
  // While somebody was logged in, what lay under the device was theirs: whoever logs in over them gets none of it.
  await mergeOwner(tx, deviceId, caller.personId ?? personId)
  await rememberDevice(tx, personId, deviceId, now)
  if (tokenHash) await deleteSession(tx, tokenHash)
  const token = await openSession(tx, deviceId, personId, now)
  return { token, person: await findPerson(tx, personId) }
}
