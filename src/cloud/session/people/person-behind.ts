import { createHash } from 'node:crypto'
import type { Queryable } from '@/cloud/kernel/db'
import { phoneOwner } from '@/domain/session/phone-owner'
import { hashPhone } from '../outside/secrets'
import { findPhone } from './phones.repo'

/**
 * Under whom something is kept for a number that nobody has proven: an id made of its keyed hash, the same each time,
 * in the form of a UUID. Whoever proves the number finds it there.
 */
export function idOfNumber(secretKey: string, phone: string): string {
  const hex = createHash('sha256').update(hashPhone(secretKey, phone)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Whose number this is: the person who has proven it, as long as it cannot have changed hands since, or else the
 * number itself, until somebody proves it.
 */
export async function personBehind(db: Queryable, secretKey: string, phone: string, now: Date): Promise<string> {
  const claim = await findPhone(db, hashPhone(secretKey, phone))
  const owner = phoneOwner(claim, now, false)
  return owner.kind === 'same-person' ? owner.personId : idOfNumber(secretKey, phone)
}
