import { and, eq, lt } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { runNamed } from '@/cloud/kernel/statements/run-named'
import { ROLES, type Role } from '@/domain/session/roles'
import { devices, personDevices, sessions } from './session.tables'

export interface SessionRow {
  deviceId: string
  personId: string | null
  expiresAt: Date
  roles: Role[]
  /** An invented person of sample mode. */
  sample: boolean
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role)

/**
 * A session with its person's roles, in one statement; roles of a later version are left out. It is asked before nearly
 * everything else, so each connection prepares it once.
 */
export async function findSession(db: Queryable, tokenHash: string): Promise<SessionRow | null> {
  const [row] = await runNamed<SessionRow>(db, {
    name: 'session-of-token',
    text: `
      select s.device_id as "deviceId", s.person_id as "personId", s.expires_at as "expiresAt",
        coalesce(p.sample, false) as sample,
        array(select r.role from person_roles r where r.person_id = s.person_id order by 1) as roles
      from sessions s left join people p on p.id = s.person_id where s.token_hash = $1`,
    values: [tokenHash],
  })
  return row ? { ...row, roles: row.roles.filter(isRole) } : null
}

export async function insertSession(
  db: Queryable,
  session: { tokenHash: string; deviceId: string; personId: string | null; expiresAt: Date; now: Date },
): Promise<void> {
  const { now, ...row } = session
  await db.insert(sessions).values({ ...row, lastUsedAt: now })
}

/** Only ever moves the expiry forward, whichever process comes last. */
export async function extendSession(db: Queryable, tokenHash: string, expiresAt: Date, now: Date): Promise<void> {
  await db
    .update(sessions)
    .set({ expiresAt, lastUsedAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash), lt(sessions.expiresAt, expiresAt)))
}

export async function deleteSession(db: Queryable, tokenHash: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, tokenHash))
}

export async function deleteSessionsOf(db: Queryable, personId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.personId, personId))
}

/** The device a token was given to, even when the token has run out; null once it was revoked. */
export async function findDevice(db: Queryable, tokenHash: string): Promise<string | null> {
  const where = eq(sessions.tokenHash, tokenHash)
  const [row] = await db.select({ deviceId: sessions.deviceId }).from(sessions).where(where)
  return row?.deviceId ?? null
}

export async function insertDevice(db: Queryable, id: string, now: Date): Promise<void> {
  await db.insert(devices).values({ id, createdAt: now })
}

export async function rememberDevice(db: Queryable, personId: string, deviceId: string, now: Date): Promise<void> {
  await db
    .insert(personDevices)
    .values({ personId, deviceId, lastSeenAt: now })
    .onConflictDoUpdate({ target: [personDevices.personId, personDevices.deviceId], set: { lastSeenAt: now } })
}

export async function isDeviceOf(db: Queryable, personId: string, deviceId: string): Promise<boolean> {
  const rows = await db
    .select({ deviceId: personDevices.deviceId })
    .from(personDevices)
    .where(and(eq(personDevices.personId, personId), eq(personDevices.deviceId, deviceId)))
  return rows.length > 0
}
