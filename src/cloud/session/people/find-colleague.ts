import type { Queryable } from '@/cloud/kernel/db'
import type { Role } from '@/domain/session/roles'
import { hashPhone } from '../outside/hashes'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { findPerson } from './people.repo'
import { findPhone } from './phones.repo'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The id of somebody with one of these roles, by their id or their phone number; null when there is no such person. */
export async function findColleague(
  db: Queryable,
  secretKey: SecretKey,
  named: string,
  roles: readonly Role[],
): Promise<string | null> {
  const id = ID.test(named) ? named : (await findPhone(db, hashPhone(secretKey, named)))?.personId
  const person = id && (await findPerson(db, id))
  return person && roles.some((role) => person.roles.includes(role)) ? person.id : null
}
