import type { Result } from '@/contract/client'
import type { Session } from '@/contract/session'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import type { Role } from '@/domain/session/roles'
import { findPerson } from '../people/people.repo'
import { SAMPLE_PEOPLE } from '../people/sample-people'
import { enterAs } from './enter-as'

/** Logs in as one of the invented people; the route exists in sample mode only. */
export async function logInAsSample(
  { persona }: { persona: Role },
  { ctx, caller, tokenHash }: Call,
): Promise<Result<Session>> {
  const sample = SAMPLE_PEOPLE.find((person) => person.persona === persona)
  const now = ctx.clock.now()
  const session = await inTransaction(ctx.db, async (tx) => {
    const person = sample && (await findPerson(tx, sample.id))
    return person?.sample ? enterAs(tx, { personId: person.id, caller, tokenHash, now }) : null
  })
  if (!session) return refuse('not-found')
  if (tokenHash) ctx.tokens.forget(tokenHash)
  return ok(session)
}
