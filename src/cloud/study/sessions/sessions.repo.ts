import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { offlineSessions, sessionSeats } from '../tables/sessions.tables'

export type Session = typeof offlineSessions.$inferSelect
export type Seat = typeof sessionSeats.$inferSelect

/** A session with how many of its seats are taken, and by how many who have come. */
export interface Counted extends Session {
  taken: number
  present: number
}

const counts = {
  taken: sql<number>`(select count(*)::int from session_seats s where s.session_id = "offline_sessions"."id"
    and s.state in ('signed-up', 'present', 'absent'))`,
  present: sql<number>`(select count(*)::int from session_seats s where s.session_id = "offline_sessions"."id"
    and s.state = 'present')`,
}

/** Those that end after an instant; the next one first. */
export async function selectSessions(db: Queryable, endAfter: Date): Promise<Counted[]> {
  const rows = await db
    .select({ session: offlineSessions, ...counts })
    .from(offlineSessions)
    .where(sql`${offlineSessions.endsAt} > ${endAfter.toISOString()}::timestamptz`)
    .orderBy(offlineSessions.startsAt, offlineSessions.id)
  return rows.map(({ session, ...counted }) => ({ ...session, ...counted }))
}

export async function findSession(db: Queryable, id: string): Promise<Counted | null> {
  const [row] = await db
    .select({ session: offlineSessions, ...counts })
    .from(offlineSessions)
    .where(eq(offlineSessions.id, id))
  return row ? { ...row.session, taken: row.taken, present: row.present } : null
}

/** Held until the transaction ends: whoever else wants a seat of it waits and then sees what is left. */
export async function lockSession(tx: Tx, id: string): Promise<Counted | null> {
  await tx.select({ id: offlineSessions.id }).from(offlineSessions).where(eq(offlineSessions.id, id)).for('update')
  return findSession(tx, id)
}

/** False when the id is taken. */
export async function insertSession(db: Queryable, session: typeof offlineSessions.$inferInsert): Promise<boolean> {
  const added = await db.insert(offlineSessions).values(session).onConflictDoNothing().returning()
  return added.length === 1
}

export const updateSession = async (tx: Tx, id: string, set: Partial<Session>): Promise<void> =>
  void (await tx.update(offlineSessions).set(set).where(eq(offlineSessions.id, id)))

export async function findSeat(db: Queryable, sessionId: string, officialId: string): Promise<Seat | null> {
  const [row] = await db
    .select()
    .from(sessionSeats)
    .where(and(eq(sessionSeats.sessionId, sessionId), eq(sessionSeats.officialId, officialId)))
  return row ?? null
}

export const selectSeatsOf = (db: Queryable, officialId: string, sessionIds: readonly string[]): Promise<Seat[]> =>
  sessionIds.length === 0
    ? Promise.resolve([])
    : db
        .select()
        .from(sessionSeats)
        .where(and(eq(sessionSeats.officialId, officialId), inArray(sessionSeats.sessionId, [...sessionIds])))

export const putSeat = async (db: Queryable, seat: typeof sessionSeats.$inferInsert): Promise<void> => {
  const { sessionId, officialId, ...set } = seat
  const whole = { by: null, reasonEncrypted: null, actorId: null, ...set }
  await db
    .insert(sessionSeats)
    .values({ sessionId, officialId, ...whole })
    .onConflictDoUpdate({ target: [sessionSeats.sessionId, sessionSeats.officialId], set: whole })
}

/**
 * Sessions that are over: whoever had a seat and is not known to have come was absent.
 *
 * @returns how many sessions were closed
 */
export async function closeEnded(tx: Tx, now: Date): Promise<number> {
  const over = await tx
    .update(offlineSessions)
    .set({ state: 'closed' })
    .where(and(eq(offlineSessions.state, 'open'), lt(offlineSessions.endsAt, now)))
    .returning({ id: offlineSessions.id })
  const ids = over.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx
    .update(sessionSeats)
    .set({ state: 'absent', at: now })
    .where(and(inArray(sessionSeats.sessionId, ids), eq(sessionSeats.state, 'signed-up')))
  return ids.length
}
