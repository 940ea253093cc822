import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { standBesidePublishing } from '../plans/refuse-clash'

/**
 * No paper of somebody's exam is passed any more, because the unit has decided otherwise about late answers: what the
 * exam had done is owed again, as its certificate is revoked. While another attempt or the make-up is passed it stays.
 */
export async function takeBackExam(tx: Tx, officialId: string, examId: string): Promise<void> {
  await standBesidePublishing(tx)
  await tx.execute(sql`
    delete from study_done d using study_items i, exams e
    where d.official_id = ${officialId}::uuid and d.by = 'exam' and i.id = d.item_id and i.kind = 'exam'
      and e.id = ${examId}::uuid and i.teaches->>'examId' in (e.id::text, e.makes_up_id::text)
      and not exists (
        select from exam_papers x join exams f on f.id = x.exam_id
        where x.official_id = d.official_id and x.state = 'handed-in' and f.kind <> 'mock'
          and x.outcome in ('passed', 'good', 'excellent')
          and i.teaches->>'examId' in (f.id::text, f.makes_up_id::text))`)
}
