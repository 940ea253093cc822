import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { standBesidePublishing } from '../plans/refuse-clash'

interface Excuse {
  officialId: string
  examId: string
  /** The civil day of the decision. */
  day: string
  at: Date
  actorId: string
}

/**
 * The unit let somebody off an exam: items that ask for it are owed no more. Without credit: hours are granted on
 * knowledge. A plan that is published later asks `creditPlan`. Once: doing it again changes nothing.
 */
export async function excuseFromExam(tx: Tx, { officialId, examId, day, at, actorId }: Excuse): Promise<void> {
  await standBesidePublishing(tx)
  await tx.execute(sql`
    insert into study_done (official_id, item_id, by, credit_tenths, done_day, at, actor_id)
    select o.id, i.id, 'exemption', 0, ${day}::date, ${at.toISOString()}::timestamptz, ${actorId}::uuid
    from officials o
      join study_plans p on p.state = 'published' and p.category in (o.category, 'all')
      join study_items i on i.plan_id = p.id and i.kind = 'exam' and i.teaches->>'examId' = ${examId} and not i.dropped
    where o.id = ${officialId}::uuid
    on conflict do nothing`)
}
