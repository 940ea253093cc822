import { createHash } from 'node:crypto'
import type { Queryable } from '@/cloud/kernel/db'
import { phoneOwner } from '@/domain/session/phone-owner'
import { hashPhone, oldPhoneHashes } from '../outside/hashes'
import type { SecretKey } from '@/cloud/kernel/secrets/secret-key'
import { findPhone } from './phones.repo'

/**
 * Under whom something is kept for a number that nobody has proven: an id made of its keyed hash, the same each time,
 * in the form of a UUID. Whoever proves the number finds it there.
 */
export const idOfNumber = (secretKey: SecretKey, phone: string): string => idOfText(hashPhone(secretKey, phone))

/** The same under the old keys too, newest first: until the key has been changed everywhere something may lie there. */
export const everyIdOfNumber = (secretKey: SecretKey, phone: string): string[] =>
  [hashPhone(secretKey, phone), ...oldPhoneHashes(secretKey, phone)].map(idOfText)

/** The same id for the same text each time, in the form of a UUID; of no other text, and nobody's by chance. */
export function idOfText(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/**
 * Whose number this is: the person who has proven it, as long as it cannot have changed hands since, or else the
 * number itself, until somebody proves it.
 */
export async function personBehind(db: Queryable, secretKey: SecretKey, phone: string, now: Date): Promise<string> {
  const hashes = [hashPhone(secretKey, phone), ...oldPhoneHashes(secretKey, phone)]
  const claims = await Promise.all(hashes.map((hash) => findPhone(db, hash)))
  const claim = claims.find(Boolean) ?? null
  const owner = phoneOwner(claim, now, false)
  return owner.kind === 'same-person' ? owner.personId : idOfNumber(secretKey, phone)
}
