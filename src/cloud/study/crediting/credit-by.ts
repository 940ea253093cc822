import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { standBesidePublishing } from '../plans/refuse-clash'
import { spentOf } from './spent'

interface Proof {
  officialId: string
  /** An exam that was passed, or a session that was attended. */
  by: 'exam' | 'session'
  /** Its id. */
  thingId: string
  /** The civil day on which it happened. */
  day: string
  at: Date
  /** Who marked the list; null for the official's own doing. */
  actorId?: string | null
}

/**
 * Somebody passed an exam or came to a session: each item of a published plan of theirs that asks for it is done, with
 * the credit that the bureau declared; of a session with several dates any of them does it. A make-up does what the exam
 * would have done that it makes good. Of several plans one grants its credit, and none where it was granted before: the
 * rule of `creditPlan`; an item that an earlier date had done without hours, because another plan gave them, gets those
 * of this one. Once: doing it again changes nothing.
 */
export async function creditBy(tx: Tx, { officialId, by, thingId, day, at, actorId = null }: Proof): Promise<void> {
  // A session's own row keeps the two apart already (`creditPlan`).
  if (by === 'exam') await standBesidePublishing(tx)
  const asksForIt =
    by === 'session'
      ? sql`i.teaches->'sessionIds' ? ${thingId}::text`
      : sql`i.teaches->>'examId' in (${thingId}, (select e.makes_up_id::text from exams e where e.id = ${thingId}::uuid))`
  const spent = spentOf({
    ...{ officialId: sql`o.id`, itemId: sql`i.id`, kind: sql`i.kind`, day: sql`${day}::date` },
    thing: by === 'session' ? sql`${thingId}::text` : sql`i.teaches->>'examId'`,
  })
  await tx.execute(sql`
    insert into study_done (official_id, item_id, by, credit_tenths, done_day, at, actor_id)
    select w.official_id, w.id, ${by}, case when w.spent or w.n > 1 then 0 else w.credit_tenths end, ${day}::date,
      ${at.toISOString()}::timestamptz, ${actorId}::uuid
    from (select o.id as official_id, i.id, i.credit_tenths, ${spent} as spent,
        row_number() over (order by i.credit_tenths = 0, p.year, i.id) as n
      from officials o
        join study_plans p on p.state = 'published' and p.category in (o.category, 'all')
        join study_items i on i.plan_id = p.id and i.kind = ${by} and not i.dropped
          and ${asksForIt}
      where o.id = ${officialId}::uuid
        and not exists (select from study_done q where q.official_id = o.id and q.item_id = i.id
          and (q.by <> 'session' or q.credit_tenths > 0))) w
    on conflict (official_id, item_id) do update
      set credit_tenths = excluded.credit_tenths, done_day = excluded.done_day, at = excluded.at,
        actor_id = excluded.actor_id
      where study_done.by = 'session' and study_done.credit_tenths = 0 and excluded.credit_tenths > 0`)
}
