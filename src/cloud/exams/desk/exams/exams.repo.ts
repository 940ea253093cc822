import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { exams, examTimes } from '../../tables/exams.tables'

export type Exam = typeof exams.$inferSelect

/** False when the id is taken. */
export async function insertExam(tx: Tx, row: typeof exams.$inferInsert): Promise<boolean> {
  const { rowCount } = await tx.insert(exams).values(row).onConflictDoNothing()
  return rowCount === 1
}

export async function findExam(db: Queryable, id: string): Promise<Exam | null> {
  const [row] = await db.select().from(exams).where(eq(exams.id, id))
  return row ?? null
}

/** Nobody else changes it until the transaction ends. */
export async function lockExam(tx: Tx, id: string): Promise<Exam | null> {
  const [row] = await tx.select().from(exams).where(eq(exams.id, id)).for('update')
  return row ?? null
}

export async function updateExam(tx: Tx, id: string, change: Partial<Exam>): Promise<Exam> {
  const [row] = await tx.update(exams).set(change).where(eq(exams.id, id)).returning()
  return row!
}

/** Make-ups of an exam are arranged one after the other; its papers are not held up. */
export async function lockFormal(tx: Tx, id: string): Promise<Exam | null> {
  const [row] = await tx.select().from(exams).where(eq(exams.id, id)).for('no key update')
  return row ?? null
}

/** A make-up of that exam which is not cancelled, other than `except`. */
export async function hasMakeUp(db: Queryable, formalId: string, except: string): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from exams where makes_up_id = ${formalId}::uuid and id <> ${except}::uuid and state <> 'cancelled' limit 1`)
  return rows.length > 0
}

export async function replaceTimes(tx: Tx, examId: string, times: readonly { startsAt: string; seats: number }[]) {
  await tx.delete(examTimes).where(eq(examTimes.examId, examId))
  if (times.length === 0) return
  await tx
    .insert(examTimes)
    .values(times.map(({ startsAt, seats }) => ({ examId, startsAt: new Date(startsAt), seats })))
}

/** With how many have chosen each. */
export const selectTimes = (db: Queryable, examId: string) =>
  db
    .select({
      startsAt: examTimes.startsAt,
      seats: examTimes.seats,
      taken: sql<number>`(select count(*)::int from exam_candidates c
        where c.exam_id = exam_times.exam_id and c.chosen_at = exam_times.starts_at)`,
    })
    .from(examTimes)
    .where(eq(examTimes.examId, examId))
    .orderBy(asc(examTimes.startsAt))

/** Newest window first. A pool is long and no list needs it. */
export const selectExams = (db: Queryable) =>
  db
    .select({
      id: exams.id,
      title: exams.title,
      kind: exams.kind,
      category: exams.category,
      unitId: exams.unitId,
      opensAt: exams.opensAt,
      closesAt: exams.closesAt,
      state: exams.state,
      sample: exams.sample,
    })
    .from(exams)
    .orderBy(desc(exams.opensAt), exams.id)

/** Published formal exams that allow a make-up (`mayMakeUp`, for somebody at least) and have none. */
export async function selectFormals(db: Queryable) {
  const { rows } = await db.execute<{ id: string; title: string; category: string; closesAt: string }>(sql`
    select id, title, category, closes_at as "closesAt" from exams f
    where kind = 'formal' and state = 'published'
      and coalesce((blueprint->>'makeUp')::boolean, category in ('all', 'new-leader'))
      and not exists (select from exams m where m.makes_up_id = f.id and m.state <> 'cancelled')
    order by closes_at desc`)
  return rows.map((row) => ({ ...row, closesAt: new Date(row.closesAt).toISOString() }))
}
