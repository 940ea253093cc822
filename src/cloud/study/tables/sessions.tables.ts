import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { PlanCategory } from '@/domain/study/categories'
import type { NewsKind } from '@/domain/study/sessions/session-news'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** 线下实战: a session people go to. */
export const offlineSessions = pgTable(
  'offline_sessions',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    /** Where; an address people can find. */
    venue: text('venue').notNull(),
    trainer: text('trainer').notNull(),
    category: text('category').$type<PlanCategory>().notNull(),
    /** Only for this unit and those below it; null for all. */
    unitId: uuid('unit_id'),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    seats: integer('seats').notNull(),
    /** Makes the code that changes every 30 s; it never leaves the server. */
    secretEncrypted: text('secret_encrypted').notNull(),
    state: text('state').$type<'open' | 'cancelled' | 'closed'>().notNull(),
    revision: integer('revision').notNull(),
    createdById: uuid('created_by_id').notNull(),
    /** Why it was cancelled; free text that may tell of somebody’s illness. For those who had a seat and the desk. */
    cancelReasonEncrypted: text('cancel_reason_encrypted'),
    sample: boolean('sample').notNull().default(false),
  },
  (t) => [index('offline_sessions_starts').on(t.startsAt)],
)

/** Who has a seat, who came. Seats are counted under a lock of the session's row. */
export const sessionSeats = pgTable(
  'session_seats',
  {
    sessionId: uuid('session_id').notNull(),
    officialId: uuid('official_id').notNull(),
    state: text('state').$type<'signed-up' | 'given-up' | 'present' | 'absent' | 'excused'>().notNull(),
    /** How the presence was shown. */
    by: text('by').$type<'code' | 'list' | 'import'>(),
    reasonEncrypted: text('reason_encrypted'),
    at: instant('at').notNull(),
    actorId: uuid('actor_id'),
  },
  (t) => [primaryKey({ columns: [t.sessionId, t.officialId] }), index('session_seats_official').on(t.officialId)],
)

/**
 * That a session was cancelled or moved, for each who had a seat then, written in the change's own transaction: read in
 * the program, and sent once by whichever way is open.
 */
export const sessionNews = pgTable(
  'session_news',
  {
    sessionId: uuid('session_id').notNull(),
    officialId: uuid('official_id').notNull(),
    /** The session's revision that the change made. */
    version: integer('version').notNull(),
    kind: text('kind').$type<NewsKind>().notNull(),
    wasStartsAt: instant('was_starts_at').notNull(),
    wasEndsAt: instant('was_ends_at').notNull(),
    wasVenue: text('was_venue').notNull(),
    madeAt: instant('made_at').notNull(),
    /** When its reader opened the session on a phone. */
    readAt: instant('read_at'),
    /** When it is to be sent, or tried again: whoever sends it moves this first, so that nobody else does. */
    dueAt: instant('due_at').notNull(),
    tries: integer('tries').notNull().default(0),
    /** Null while it is to be sent; `dropped`: out of date, or no way is open and the program alone tells it. */
    outcome: text('outcome').$type<'wechat' | 'sms' | 'dropped'>(),
    doneAt: instant('done_at'),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.officialId, t.version] }),
    index('session_news_official').on(t.officialId),
    index('session_news_due')
      .on(t.dueAt)
      .where(sql`outcome is null`),
  ],
)
