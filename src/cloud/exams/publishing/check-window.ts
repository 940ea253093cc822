import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { START_WITHIN_MS } from '@/domain/exams/sitting/deadline'
import { makeUpFault } from './check-makeup'
import { examTimes, type exams } from '../tables/exams.tables'

type Exam = typeof exams.$inferSelect

const bad = (message: string) => refuse('bad-input', { fields: [{ path: 'closesAt', message }], message })

/** A make-up comes after the exam that it makes good, where that allows one, within a year, and is sat once. */
async function refuseMakeUp(tx: Tx, exam: Exam) {
  const fault = await makeUpFault(tx, exam)
  if (fault) return bad(fault)
  return exam.rules.attempts === 1 ? null : bad('补考只有一次机会，请把作答次数改为 1。')
}

/** What is wrong with the times of an exam; null when it may be published. */
export async function refuseWindow(tx: Tx, exam: Exam, now: Date) {
  const { opensAt, closesAt, kind, rules, id } = exam
  if (closesAt <= opensAt) return bad('结束时间要晚于开始时间，请改时间。')
  if (closesAt <= now) return bad('结束时间已经过了，请改时间。')
  if (kind !== 'mock' && rules.attempts < 1) return bad('正式考试至少有一次作答机会，请填写作答次数。')
  const times = await tx
    .select()
    .from(examTimes)
    .where(sql`exam_id = ${id}::uuid`)
  const within = times.every(
    ({ startsAt }) => startsAt >= opensAt && startsAt.getTime() + START_WITHIN_MS <= closesAt.getTime(),
  )
  if (!within) return bad('可选的考试时间要在考试期间内，并在结束前至少半小时，请调整。')
  return kind === 'makeup' ? refuseMakeUp(tx, exam) : null
}
