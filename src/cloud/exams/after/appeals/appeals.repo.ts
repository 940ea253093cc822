import { and, asc, count, desc, eq, isNull, isNotNull, ne, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { examAppeals, examFixes } from '../../tables/after.tables'
import { exams } from '../../tables/exams.tables'
import { examPapers } from '../../tables/papers.tables'

export type Appeal = typeof examAppeals.$inferSelect

/** With the title of its exam. */
export interface Titled {
  appeal: Appeal
  examTitle: string
}

const titled = (db: Queryable) =>
  db
    .select({ appeal: examAppeals, examTitle: exams.title })
    .from(examAppeals)
    .innerJoin(exams, eq(exams.id, examAppeals.examId))

/** Newest first. */
export const selectAppealsOf = (db: Queryable, officialId: string, paperId: string | undefined): Promise<Titled[]> =>
  titled(db)
    .where(and(eq(examAppeals.officialId, officialId), paperId ? eq(examAppeals.paperId, paperId) : undefined))
    .orderBy(desc(examAppeals.sentAt), examAppeals.question)
    .limit(200)

export async function findAppeal(db: Queryable, id: string): Promise<Titled | null> {
  const [row] = await titled(db).where(eq(examAppeals.id, id))
  return row ?? null
}

export async function lockAppeal(tx: Tx, id: string): Promise<Appeal | null> {
  const [row] = await tx.select().from(examAppeals).where(eq(examAppeals.id, id)).for('update')
  return row ?? null
}

/** Appeals about one question of a paper. */
export const selectAppealsAbout = (db: Queryable, paperId: string, question: number): Promise<Appeal[]> =>
  db
    .select()
    .from(examAppeals)
    .where(and(eq(examAppeals.paperId, paperId), eq(examAppeals.question, question)))

export async function insertAppeal(tx: Tx, row: typeof examAppeals.$inferInsert): Promise<boolean> {
  const { rowCount } = await tx.insert(examAppeals).values(row).onConflictDoNothing()
  return rowCount === 1
}

/** A paper of that official, locked: two appeals about it come one after the other. */
export async function lockPaperOf(tx: Tx, paperId: string, officialId: string) {
  const [row] = await tx
    .select({ examId: examPapers.examId, state: examPapers.state, questions: examPapers.questions })
    .from(examPapers)
    .where(and(eq(examPapers.id, paperId), eq(examPapers.officialId, officialId)))
    .for('update')
  return row ?? null
}

/** Open: who waits longest comes first. Answered: the newest answer comes first. */
export function selectAppealsIn(db: Queryable, state: 'open' | 'answered', after: Appeal | null, limit: number) {
  if (state === 'open') {
    const later =
      after && sql`(sent_at, ${examAppeals.id}) > (${after.sentAt.toISOString()}::timestamptz, ${after.id}::uuid)`
    return titled(db)
      .where(and(isNull(examAppeals.answeredAt), later ?? undefined))
      .orderBy(asc(examAppeals.sentAt), asc(examAppeals.id))
      .limit(limit)
  }
  const answeredAt = after?.answeredAt
  const earlier =
    answeredAt && sql`(answered_at, ${examAppeals.id}) < (${answeredAt.toISOString()}::timestamptz, ${after.id}::uuid)`
  return titled(db)
    .where(and(isNotNull(examAppeals.answeredAt), earlier ?? undefined))
    .orderBy(desc(examAppeals.answeredAt), desc(examAppeals.id))
    .limit(limit)
}

export async function countOpenAppeals(db: Queryable): Promise<number> {
  const [row] = await db.select({ n: count() }).from(examAppeals).where(isNull(examAppeals.answeredAt))
  return row?.n ?? 0
}

type Question = Pick<Appeal, 'examId' | 'questionId' | 'version'>

const about = ({ examId, questionId, version }: Question) =>
  and(eq(examAppeals.examId, examId), eq(examAppeals.questionId, questionId), eq(examAppeals.version, version))

export async function countOthers(db: Queryable, appeal: Appeal): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(examAppeals)
    .where(and(about(appeal), ne(examAppeals.id, appeal.id), isNull(examAppeals.answeredAt)))
  return row?.n ?? 0
}

export async function countPapersWith(db: Queryable, { examId, questionId, version }: Question): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(*)::int as n from exam_papers where exam_id = ${examId}::uuid
      and questions @> ${JSON.stringify([{ questionId, version }])}::jsonb`)
  return rows[0]!.n
}

/** Whether that person had the question on a paper of their own in the exam. */
export async function hasOnOwnPaper(tx: Tx, { examId, questionId, version }: Question, personId: string) {
  const { rows } = await tx.execute(sql`
    select from exam_papers p join officials o on o.id = p.official_id
    where p.exam_id = ${examId}::uuid and o.person_id = ${personId}::uuid
      and p.questions @> ${JSON.stringify([{ questionId, version }])}::jsonb limit 1`)
  return rows.length > 0
}

export type Answered = Pick<Appeal, 'decision' | 'answer' | 'answeredAt' | 'answeredById'>

/** Answers one appeal, or with `others` all open ones about the same question. */
export async function updateAnswered(tx: Tx, appeal: Appeal, answered: Answered, others: boolean): Promise<void> {
  const which = others ? and(about(appeal), isNull(examAppeals.answeredAt)) : eq(examAppeals.id, appeal.id)
  await tx.update(examAppeals).set(answered).where(which)
}

/** Decisions about the questions of an exam come one after the other. */
export async function lockFixes(tx: Tx, examId: string): Promise<void> {
  await tx.select({ id: exams.id }).from(exams).where(eq(exams.id, examId)).for('no key update')
}

export async function findFix(db: Queryable, { examId, questionId, version }: Question) {
  const [row] = await db
    .select()
    .from(examFixes)
    .where(and(eq(examFixes.examId, examId), eq(examFixes.questionId, questionId), eq(examFixes.version, version)))
  return row ?? null
}

/** Everybody is graded anew by it. */
export async function upsertFix(
  tx: Tx,
  row: Pick<
    typeof examFixes.$inferInsert,
    'examId' | 'questionId' | 'version' | 'fix' | 'answer' | 'reason' | 'at' | 'actorId'
  >,
): Promise<void> {
  const { fix, answer, reason, at, actorId } = row
  const set = { fix, answer, reason, at, actorId, regradedTo: null, done: false }
  await tx
    .insert(examFixes)
    .values(row)
    .onConflictDoUpdate({ target: [examFixes.examId, examFixes.questionId, examFixes.version], set })
}
