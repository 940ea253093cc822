import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { untilAgain } from '@/cloud/messages/deliver-in-turns'
import type { MessageKind, MessageOutcome, Recipient } from '@/domain/booking/course/messages'
import { REMINDER_KINDS } from '@/domain/booking/course/reminders'
import { bookingMessages } from '../tables/bookings.tables'

/** The key of a message. */
export interface MessageKey {
  bookingId: string
  kind: MessageKind
  version: number
  recipient: Recipient
}

export interface DueMessage extends MessageKey {
  /** Whose booking it is about. */
  personId: string
  toPersonId: string | null
  /** This time included. */
  tries: number
}

const isThis = ({ bookingId, kind, version, recipient }: MessageKey) =>
  and(
    eq(bookingMessages.bookingId, bookingId),
    eq(bookingMessages.kind, kind),
    eq(bookingMessages.version, version),
    eq(bookingMessages.recipient, recipient),
  )

const AGAIN = untilAgain('m.tries')

/**
 * Takes what is due, the longest due first. Each is moved to its next try by the same statement: of two processes one
 * gets it, and when that one dies before it is sent, it is due again. So each message is sent at least once.
 */
export async function takeDue(db: Queryable, now: Date, limit: number): Promise<DueMessage[]> {
  const at = now.toISOString()
  const { rows } = await db.execute<DueMessage & Record<string, unknown>>(sql`
    with due as (select booking_id, kind, version, recipient from booking_messages
      where outcome is null and due_at <= ${at}::timestamptz order by due_at limit ${limit})
    update booking_messages m set tries = m.tries + 1, due_at = ${at}::timestamptz + ${AGAIN}
    from due where m.booking_id = due.booking_id and m.kind = due.kind and m.version = due.version
      and m.recipient = due.recipient and m.outcome is null and m.due_at <= ${at}::timestamptz
    returning m.booking_id as "bookingId", m.kind, m.version, m.recipient, m.person_id as "personId",
      m.to_person_id as "toPersonId", m.tries`)
  return rows
}

/** It was not tried after all; it is due then. */
export async function postpone(db: Queryable, message: MessageKey, dueAt: Date): Promise<void> {
  await db.update(bookingMessages).set({ dueAt, tries: 0 }).where(isThis(message))
}

export async function finish(db: Queryable, message: MessageKey, outcome: MessageOutcome, doneAt: Date): Promise<void> {
  await db
    .update(bookingMessages)
    .set({ outcome, doneAt })
    .where(and(isThis(message), isNull(bookingMessages.outcome)))
}

/** Whoever was relieved comes after all. */
async function isAssigned(db: Queryable, bookingId: string, personId: string | null): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from bookings b join lawyers l on l.id = b.lawyer_id
    where b.id = ${bookingId}::uuid and l.person_id = ${personId}::uuid`)
  return rows.length > 0
}

/**
 * Somebody was told of a later change, or will be: this one is out of date. Two who were relieved one after the other are
 * each told of it.
 */
export async function isSuperseded(db: Queryable, message: DueMessage): Promise<boolean> {
  const { bookingId, version, recipient, toPersonId } = message
  if (recipient === 'host') return isAssigned(db, bookingId, toPersonId)
  const { rows } = await db.execute(sql`
    select 1 from booking_messages where booking_id = ${bookingId}::uuid and recipient = ${recipient}
      and version > ${version} and kind <> all(${sql.param([...REMINDER_KINDS])}::text[]) limit 1`)
  return rows.length > 0
}

/** Who did what the message tells of; null for the clock. */
export async function findActor(db: Queryable, { bookingId, version }: MessageKey): Promise<string | null> {
  const { rows } = await db.execute<{ actor: string | null }>(sql`
    select actor_id as actor from booking_events where booking_id = ${bookingId}::uuid and version = ${version}`)
  return rows[0]?.actor ?? null
}
