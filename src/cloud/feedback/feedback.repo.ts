import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { FeedbackKind, FeedbackState } from '@/domain/feedback/feedback'
import { feedback } from './feedback.tables'

export type FeedbackRow = typeof feedback.$inferSelect
export type NewFeedback = Pick<
  FeedbackRow,
  'id' | 'ownerId' | 'kind' | 'textEncrypted' | 'phoneEncrypted' | 'page' | 'sentAt'
>

/** False when the id is taken; by whom, the caller looks up. */
export async function insertFeedback(db: Queryable, row: NewFeedback): Promise<boolean> {
  const { rowCount } = await db.insert(feedback).values(row).onConflictDoNothing()
  return rowCount === 1
}

export async function findFeedback(db: Queryable, id: string): Promise<FeedbackRow | null> {
  const [row] = await db.select().from(feedback).where(eq(feedback.id, id))
  return row ?? null
}

/** Nobody else may change the row until the transaction ends. */
export async function lockFeedback(tx: Tx, id: string): Promise<FeedbackRow | null> {
  const [row] = await tx.select().from(feedback).where(eq(feedback.id, id)).for('update')
  return row ?? null
}

/** Newest first. */
export const selectFeedbackOf = (db: Queryable, ownerId: string, limit: number): Promise<FeedbackRow[]> =>
  db
    .select()
    .from(feedback)
    .where(eq(feedback.ownerId, ownerId))
    .orderBy(desc(feedback.sentAt), desc(feedback.id))
    .limit(limit)

/** Open: who waits longest comes first. Answered: the newest answer comes first. `after` is the last row seen. */
export function selectFeedbackIn(
  db: Queryable,
  { state, kind }: { state: FeedbackState; kind: FeedbackKind | undefined },
  after: FeedbackRow | null,
  limit: number,
) {
  const rows = db.select().from(feedback)
  const ofKind = kind && eq(feedback.kind, kind)
  if (state === 'open') {
    const later = after && sql`(sent_at, id) > (${after.sentAt.toISOString()}::timestamptz, ${after.id}::uuid)`
    return rows
      .where(and(isNull(feedback.answeredAt), ofKind, later ?? undefined))
      .orderBy(asc(feedback.sentAt), asc(feedback.id))
      .limit(limit)
  }
  const answeredAt = after?.answeredAt
  const earlier = answeredAt && sql`(answered_at, id) < (${answeredAt.toISOString()}::timestamptz, ${after.id}::uuid)`
  return rows
    .where(and(isNotNull(feedback.answeredAt), ofKind, earlier ?? undefined))
    .orderBy(desc(feedback.answeredAt), desc(feedback.id))
    .limit(limit)
}

export async function countOpenFeedback(db: Queryable): Promise<number> {
  const [row] = await db.select({ open: count() }).from(feedback).where(isNull(feedback.answeredAt))
  return row?.open ?? 0
}

const openAbout = (pages: string) => and(isNull(feedback.answeredAt), sql`${feedback.page} ~ ${pages}`)

/**
 * Those that wait and come from such a page; the longest wait first.
 *
 * @param pages a pattern of their addresses
 */
export const selectOpenAbout = (db: Queryable, pages: string, limit: number) =>
  db
    .select({ id: feedback.id, page: feedback.page, sentAt: feedback.sentAt })
    .from(feedback)
    .where(openAbout(pages))
    .orderBy(asc(feedback.sentAt), asc(feedback.id))
    .limit(limit)

export async function countOpenAbout(db: Queryable, pages: string): Promise<number> {
  const [row] = await db.select({ open: count() }).from(feedback).where(openAbout(pages))
  return row?.open ?? 0
}

export type Message = Pick<FeedbackRow, 'kind' | 'textEncrypted' | 'phoneEncrypted' | 'page'>

export async function updateMessage(tx: Tx, id: string, message: Message): Promise<void> {
  await tx.update(feedback).set(message).where(eq(feedback.id, id))
}

export type Answered = Pick<FeedbackRow, 'answerEncrypted' | 'answeredAt' | 'answeredById'>

export async function updateAnswer(tx: Tx, id: string, answered: Answered): Promise<void> {
  await tx.update(feedback).set(answered).where(eq(feedback.id, id))
}

export async function moveFeedback(tx: Tx, from: string, to: string): Promise<void> {
  await tx.update(feedback).set({ ownerId: to }).where(eq(feedback.ownerId, from))
}

export async function deleteFeedback(tx: Tx, ownerIds: readonly string[]): Promise<void> {
  await tx.delete(feedback).where(inArray(feedback.ownerId, [...ownerIds]))
}

/** Received and answered from `from` until before `until`, and what waits now. */
export async function countFeedbackBetween(db: Queryable, from: Date, until: Date) {
  const between = (column: string) =>
    sql`${sql.identifier(column)} >= ${from.toISOString()}::timestamptz and ${sql.identifier(column)} < ${until.toISOString()}::timestamptz`
  const { rows } = await db.execute<{ received: number; answered: number; open: number }>(sql`
    select (select count(*)::int from feedback where ${between('sent_at')}) as received,
      (select count(*)::int from feedback where ${between('answered_at')}) as answered,
      (select count(*)::int from feedback where answered_at is null) as open`)
  return rows[0]!
}
