import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { MessageKind } from '@/domain/booking/course/messages'
import { REMINDER_KINDS } from '@/domain/booking/course/reminders'

/** Whose list: a lawyer's own, or that of a whole firm. */
export type Whose = { lawyerId: string } | { firmId: string }

const of = (whose: Whose) =>
  'lawyerId' in whose ? sql`b.lawyer_id = ${whose.lawyerId}::uuid` : sql`b.firm_id = ${whose.firmId}::uuid`

export interface CallRow extends Record<string, unknown> {
  id: string
  version: number
  kinds: MessageKind[]
  since: string
}

const MOST = 200

/**
 * Visits about which somebody has to be called, the longest waiting first. A reminder is on the list as long as the visit
 * stands as it was, and has not begun.
 */
export async function selectCalls(db: Queryable, whose: Whose, now: Date): Promise<CallRow[]> {
  const { rows } = await db.execute<CallRow>(sql`
    select m.booking_id as id, max(m.version) as version, min(m.done_at)::text as since,
      array_agg(m.kind order by m.version, m.done_at, m.kind) as kinds
    from booking_messages m join bookings b on b.id = m.booking_id
    where m.outcome = 'call' and ${of(whose)} and (m.kind <> all(${sql.param([...REMINDER_KINDS])}::text[])
      or (m.version = b.version and b.starts_at > ${now.toISOString()}::timestamptz))
    group by m.booking_id order by min(m.done_at), m.booking_id limit ${MOST}`)
  return rows
}

/** Ticks off what was known when the list was read. */
export async function markRows(db: Queryable, whose: Whose, id: string, version: number, by: string): Promise<void> {
  await db.execute(sql`
    update booking_messages m set outcome = 'called', called_by_id = ${by}::uuid
    from bookings b where b.id = m.booking_id and m.booking_id = ${id}::uuid and m.outcome = 'call'
      and m.version <= ${version} and ${of(whose)}`)
}
