import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { untilAgain } from '@/cloud/messages/deliver-in-turns'
import type { NewsKind, NewsRow } from '@/domain/study/sessions/session-news'
import { sessionNews } from '../../tables/sessions.tables'

export interface Change {
  sessionId: string
  /** The revision that it makes. */
  version: number
  kind: NewsKind
  was: { startsAt: Date; endsAt: Date; venue: string }
  at: Date
}

/**
 * One row for each who has a seat now.
 *
 * @returns how many there are
 */
export async function insertNews(tx: Tx, { sessionId, version, kind, was, at }: Change): Promise<number> {
  const now = at.toISOString()
  const { rowCount } = await tx.execute(sql`
    insert into session_news (session_id, official_id, version, kind, was_starts_at, was_ends_at, was_venue, made_at, due_at)
    select s.session_id, s.official_id, ${version}, ${kind}, ${was.startsAt.toISOString()}::timestamptz,
      ${was.endsAt.toISOString()}::timestamptz, ${was.venue}, ${now}::timestamptz, ${now}::timestamptz
    from session_seats s where s.session_id = ${sessionId}::uuid and s.state = 'signed-up'
    on conflict do nothing`)
  return rowCount ?? 0
}

/** By session, in the order of the changes. */
export async function selectNewsOf(
  db: Queryable,
  officialId: string,
  sessionIds: readonly string[],
): Promise<Map<string, NewsRow[]>> {
  const bySession = new Map<string, NewsRow[]>()
  if (sessionIds.length === 0) return bySession
  const rows = await db
    .select()
    .from(sessionNews)
    .where(and(eq(sessionNews.officialId, officialId), inArray(sessionNews.sessionId, [...sessionIds])))
    .orderBy(sessionNews.version)
  for (const { sessionId, version, kind, wasStartsAt, wasEndsAt, wasVenue, madeAt, readAt } of rows) {
    const row = { version, kind, wasStartsAt, wasEndsAt, wasVenue, at: madeAt, read: readAt !== null }
    bySession.set(sessionId, [...(bySession.get(sessionId) ?? []), row])
  }
  return bySession
}

/** What came after the one they saw stays unread. */
export async function markNewsRead(
  db: Queryable,
  { sessionId, officialId, version }: NewsKey,
  readAt: Date,
): Promise<void> {
  const seen = and(
    eq(sessionNews.sessionId, sessionId),
    eq(sessionNews.officialId, officialId),
    lte(sessionNews.version, version),
    isNull(sessionNews.readAt),
  )
  await db.update(sessionNews).set({ readAt }).where(seen)
}

export interface NewsKey {
  sessionId: string
  officialId: string
  version: number
}

export interface DueNews extends NewsKey {
  kind: NewsKind
  /** This time included. */
  tries: number
  /** Null where no account has the roster's row any more. */
  personId: string | null
  /** They asked for reminders: only then does a message of WeChat go. */
  asked: boolean
  /** A later change tells them anew, or they have read it, gave their seat up, or left the roster since. */
  outOfDate: boolean
}

const AGAIN = untilAgain('n.tries')

/**
 * Takes what is due, the longest due first. Each is moved to its next try by the same statement: of two processes one
 * gets it, and when that one dies before it is sent, it is due again. So each is sent at least once.
 */
export async function takeDueNews(db: Queryable, now: Date, limit: number): Promise<DueNews[]> {
  const at = sql`${now.toISOString()}::timestamptz`
  const { rows } = await db.execute<DueNews & Record<string, unknown>>(sql`
    with due as (select session_id, official_id, version from session_news
      where outcome is null and due_at <= ${at} order by due_at limit ${limit}),
    taken as (update session_news n set tries = n.tries + 1, due_at = ${at} + ${AGAIN}
      from due where n.session_id = due.session_id and n.official_id = due.official_id and n.version = due.version
        and n.outcome is null and n.due_at <= ${at}
      returning n.session_id, n.official_id, n.version, n.kind, n.tries, n.read_at)
    select t.session_id as "sessionId", t.official_id as "officialId", t.version, t.kind, t.tries,
      o.person_id as "personId",
      exists (select from study_reminders r where r.person_id = o.person_id) as asked,
      t.read_at is not null or o.left_day is not null
        or exists (select from session_news l where l.session_id = t.session_id and l.official_id = t.official_id
          and l.version > t.version)
        or not exists (select from session_seats s where s.session_id = t.session_id
          and s.official_id = t.official_id and s.state = 'signed-up') as "outOfDate"
    from taken t join officials o on o.id = t.official_id`)
  return rows
}

export async function finishNews(
  db: Queryable,
  { sessionId, officialId, version }: NewsKey,
  outcome: 'wechat' | 'sms' | 'dropped',
  doneAt: Date,
): Promise<void> {
  const key = and(
    eq(sessionNews.sessionId, sessionId),
    eq(sessionNews.officialId, officialId),
    eq(sessionNews.version, version),
  )
  await db
    .update(sessionNews)
    .set({ outcome, doneAt })
    .where(and(key, isNull(sessionNews.outcome)))
}
