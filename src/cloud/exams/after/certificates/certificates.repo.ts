import { desc, eq, and, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { certificates } from '../../tables/after.tables'

export type Certificate = typeof certificates.$inferSelect

/** Two gradings of one person's exam settle its certificate one after the other. */
export const lockCertificateOf = (tx: Tx, officialId: string, examId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`certificate:${examId}:${officialId}`}, 0))`)

export async function findOfExam(tx: Tx, officialId: string, examId: string): Promise<Certificate | null> {
  const [row] = await tx
    .select()
    .from(certificates)
    .where(and(eq(certificates.officialId, officialId), eq(certificates.examId, examId)))
  return row ?? null
}

interface Best extends Record<string, unknown> {
  paperId: string
  outcome: 'passed' | 'good' | 'excellent'
  name: string
  unitName: string
  examTitle: string
  sample: boolean
}

/** The best passed paper of somebody in an exam, with what a certificate says of them; null when none is passed. */
export async function findBestPassed(tx: Tx, officialId: string, examId: string): Promise<Best | null> {
  const { rows } = await tx.execute<Best>(sql`
    select p.id as "paperId", p.outcome, o.name, u.name as "unitName", e.title as "examTitle",
      (e.sample or o.sample) as sample
    from exam_papers p join exams e on e.id = p.exam_id join officials o on o.id = p.official_id
      join units u on u.id = p.unit_id
    where p.exam_id = ${examId}::uuid and p.official_id = ${officialId}::uuid and p.state = 'handed-in'
      and p.outcome in ('passed', 'good', 'excellent')
    order by p.score_tenths desc, p.attempt limit 1`)
  return rows[0] ?? null
}

/** False when the number is taken. */
export async function insertCertificate(tx: Tx, row: typeof certificates.$inferInsert): Promise<boolean> {
  const { rowCount } = await tx.insert(certificates).values(row).onConflictDoNothing()
  return rowCount === 1
}

export async function updateCertificate(tx: Tx, number: string, change: Partial<Certificate>): Promise<void> {
  await tx.update(certificates).set(change).where(eq(certificates.number, number))
}

export async function findByNumber(db: Queryable, number: string): Promise<Certificate | null> {
  const [row] = await db.select().from(certificates).where(eq(certificates.number, number))
  return row ?? null
}

/** Newest first. */
export const selectCertificatesOf = (db: Queryable, officialId: string): Promise<Certificate[]> =>
  db
    .select()
    .from(certificates)
    .where(eq(certificates.officialId, officialId))
    .orderBy(desc(certificates.issuedDay), certificates.number)
