import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'

export interface ReportRow extends Record<string, unknown> {
  id: string
  ownerId: string
  questionId: string
  stem: string
  version: number
  reason: string
  textEncrypted: string | null
  sentAt: Date
  answer: string | null
  answeredAt: Date | null
}

const REPORT = sql`
  select r.id, r.owner_id as "ownerId", r.question_id as "questionId", concat_ws(' ', v.body->>'caseStem', v.body->>'stem') as stem,
    r.version, r.reason,
    r.text_encrypted as "textEncrypted", r.sent_at as "sentAt", r.answer, r.answered_at as "answeredAt"
  from question_reports r
  join question_versions v on v.question_id = r.question_id and v.version = r.version`

const MOST = 50

const dated = (row: ReportRow): ReportRow => ({
  ...row,
  sentAt: new Date(row.sentAt),
  answeredAt: row.answeredAt && new Date(row.answeredAt),
})

export async function selectOpenReports(db: Queryable): Promise<ReportRow[]> {
  const { rows } = await db.execute<ReportRow>(
    sql`${REPORT} where r.answered_at is null order by r.sent_at, r.id limit ${MOST}`,
  )
  return rows.map(dated)
}

export async function selectAnsweredReports(db: Queryable): Promise<ReportRow[]> {
  const { rows } = await db.execute<ReportRow>(
    sql`${REPORT} where r.answered_at is not null order by r.answered_at desc, r.id limit ${MOST}`,
  )
  return rows.map(dated)
}

export async function selectReportsOf(db: Queryable, questionId: string): Promise<ReportRow[]> {
  const { rows } = await db.execute<ReportRow>(
    sql`${REPORT} where r.question_id = ${questionId} order by r.sent_at desc, r.id limit ${MOST}`,
  )
  return rows.map(dated)
}

export async function countOpenReports(db: Queryable): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from question_reports where answered_at is null`,
  )
  return rows[0]!.n
}

export async function lockReport(tx: Tx, id: string): Promise<ReportRow | undefined> {
  const { rows } = await tx.execute<ReportRow>(sql`${REPORT} where r.id = ${id}::uuid for update of r`)
  return rows[0] && dated(rows[0])
}

export async function saveReportAnswer(tx: Tx, id: string, answer: string, by: string, at: Date): Promise<void> {
  await tx.execute(sql`
    update question_reports set answer = ${answer}, answered_by_id = ${by}::uuid,
      answered_at = ${at.toISOString()}::timestamptz where id = ${id}::uuid`)
}
