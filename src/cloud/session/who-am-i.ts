import type { Result } from '@/contract/client'
import type { Person } from '@/contract/session'
import { ok, type Call } from '@/cloud/kernel/route'
import { findPerson } from './people/people.repo'

/** The person behind the token; null for a guest. */
export async function whoAmI(_: object, { ctx, caller }: Call): Promise<Result<{ person: Person | null }>> {
  return ok({ person: caller.personId ? await findPerson(ctx.db.orm, caller.personId) : null })
}
