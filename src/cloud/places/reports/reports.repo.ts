import { and, asc, count, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { FeedbackState } from '@/domain/feedback/feedback'
import { placeReports, places } from '../tables/places.tables'

export type ReportRow = typeof placeReports.$inferSelect
/** With what the place is called; it may be retired since. */
export type NamedReport = ReportRow & { placeName: string }

const named = (db: Queryable) =>
  db
    .select({
      report: placeReports,
      placeName: sql<string>`coalesce(${places.body}->>'name', ${placeReports.placeId})`,
    })
    .from(placeReports)
    .leftJoin(places, eq(places.id, placeReports.placeId))

const flat = ({ report, placeName }: { report: ReportRow; placeName: string }): NamedReport => ({
  ...report,
  placeName,
})

export async function insertReport(db: Queryable, row: typeof placeReports.$inferInsert): Promise<void> {
  await db.insert(placeReports).values(row).onConflictDoNothing()
}

export async function findReport(db: Queryable, id: string): Promise<NamedReport | null> {
  const [row] = await named(db).where(eq(placeReports.id, id))
  return row ? flat(row) : null
}

/** Nobody else may change the row until the transaction ends. */
export async function lockReport(tx: Tx, id: string): Promise<ReportRow | null> {
  const [row] = await tx.select().from(placeReports).where(eq(placeReports.id, id)).for('update')
  return row ?? null
}

/** Newest first. */
export async function selectReportsOf(db: Queryable, ownerId: string, limit: number): Promise<NamedReport[]> {
  const rows = await named(db)
    .where(eq(placeReports.ownerId, ownerId))
    .orderBy(desc(placeReports.sentAt), desc(placeReports.id))
    .limit(limit)
  return rows.map(flat)
}

/** Open: who waits longest comes first. Answered: the newest answer comes first. `after` is the last row seen. */
export async function selectReportsIn(
  db: Queryable,
  state: FeedbackState,
  after: ReportRow | null,
  limit: number,
): Promise<NamedReport[]> {
  const later =
    after && sql`(sent_at, ${placeReports.id}) > (${after.sentAt.toISOString()}::timestamptz, ${after.id}::uuid)`
  const answeredAt = after?.answeredAt
  const earlier =
    answeredAt && sql`(answered_at, ${placeReports.id}) < (${answeredAt.toISOString()}::timestamptz, ${after.id}::uuid)`
  const rows =
    state === 'open'
      ? await named(db)
          .where(and(isNull(placeReports.answeredAt), later ?? undefined))
          .orderBy(asc(placeReports.sentAt), asc(placeReports.id))
          .limit(limit)
      : await named(db)
          .where(and(isNotNull(placeReports.answeredAt), earlier ?? undefined))
          .orderBy(desc(placeReports.answeredAt), desc(placeReports.id))
          .limit(limit)
  return rows.map(flat)
}

export async function countOpen(db: Queryable): Promise<number> {
  const [row] = await db.select({ open: count() }).from(placeReports).where(isNull(placeReports.answeredAt))
  return row?.open ?? 0
}

export type Answered = Pick<ReportRow, 'answerEncrypted' | 'answeredAt' | 'answeredById'>

export async function updateAnswer(tx: Tx, id: string, answered: Answered): Promise<void> {
  await tx.update(placeReports).set(answered).where(eq(placeReports.id, id))
}

export async function moveReports(tx: Tx, from: string, to: string): Promise<void> {
  await tx.update(placeReports).set({ ownerId: to }).where(eq(placeReports.ownerId, from))
}

export async function deleteReports(tx: Tx, ownerIds: readonly string[]): Promise<void> {
  await tx.delete(placeReports).where(inArray(placeReports.ownerId, [...ownerIds]))
}
