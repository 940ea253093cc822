import { randomUUID } from 'node:crypto'
import { hashToken, newToken } from '@/cloud/kernel/auth'
import type { Queryable } from '@/cloud/kernel/db'
import { tokenExpiry } from '@/domain/session/token-life'
import { insertDevice, insertSession } from './session.repo'

/** A device nobody has seen before. */
export async function registerDevice(db: Queryable, now: Date): Promise<string> {
  const deviceId = randomUUID()
  await insertDevice(db, deviceId, now)
  return deviceId
}

/** A fresh token for a device, and for a person once somebody has logged in on it; only its hash is kept. */
export async function openSession(
  db: Queryable,
  deviceId: string,
  personId: string | null,
  now: Date,
): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(tokenExpiry(now.getTime()))
  await insertSession(db, { tokenHash: hashToken(token), deviceId, personId, expiresAt, now })
  return token
}
