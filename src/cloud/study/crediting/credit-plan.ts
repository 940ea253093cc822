import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { spentOf } from './spent'

const itemsOf = (planId: string): SQL => sql`(
  select id, kind, credit_tenths, teaches from study_items
  where plan_id = ${planId}::uuid and kind in ('session', 'exam') and not dropped)`

/** Who was present at a date of a session, or passed an exam or its make-up, before the plan asked for it. */
const provenOf = (planId: string): SQL => sql`
  select i.id, i.kind, i.credit_tenths, f.id::text as thing, s.official_id,
    (f.starts_at at time zone 'Asia/Shanghai')::date as day
  from ${itemsOf(planId)} i join offline_sessions f on i.kind = 'session' and i.teaches->'sessionIds' ? f.id::text
    join session_seats s on s.session_id = f.id and s.state = 'present'
  union all
  select i.id, i.kind, i.credit_tenths, i.teaches->>'examId', x.official_id,
    (min(x.handed_in_at) at time zone 'Asia/Shanghai')::date
  from ${itemsOf(planId)} i
    join exams e on i.kind = 'exam' and e.kind <> 'mock' and i.teaches->>'examId' in (e.id::text, e.makes_up_id::text)
    join exam_papers x on x.exam_id = e.id and x.state = 'handed-in' and x.outcome in ('passed', 'good', 'excellent')
  group by i.id, i.kind, i.credit_tenths, i.teaches->>'examId', x.official_id`

const SPENT = spentOf({
  ...{ officialId: sql`v.official_id`, itemId: sql`v.id`, kind: sql`v.kind` },
  ...{ thing: sql`v.thing`, day: sql`v.day` },
})

/** The same, each with whether another plan has granted credit for it already. */
const weighedOf = (planId: string): SQL => sql`
  select v.*, ${SPENT} as spent from (${provenOf(planId)}) v`

/** The lists of these sessions stand still: who is being marked now is either seen here, or sees the plan. */
async function holdSessions(tx: Tx, planId: string): Promise<void> {
  await tx.execute(sql`
    select 1 from offline_sessions f where exists (
      select from ${itemsOf(planId)} i where i.teaches->'sessionIds' ? f.id::text) order by f.id for share`)
}

/** Whom the plan is for, as `o`. */
const itsPeople = (planId: string): SQL => sql`
  join study_plans p on p.id = ${planId}::uuid and p.state = 'published' and p.category in (o.category, 'all')`

/** Who was let off an exam before the plan asked for it owes it no more, as of the day of the decision. */
async function excuseExempt(tx: Tx, planId: string, at: Date): Promise<void> {
  await tx.execute(sql`
    insert into study_done (official_id, item_id, by, credit_tenths, done_day, at, actor_id)
    select distinct on (o.id, i.id) o.id, i.id, 'exemption', 0, (x.decided_at at time zone 'Asia/Shanghai')::date,
      ${at.toISOString()}::timestamptz, x.decided_by_id
    from ${itemsOf(planId)} i
      join exemptions x on i.kind = 'exam' and x.exam_id::text = i.teaches->>'examId' and x.state = 'approved'
      join officials o on o.id = x.official_id ${itsPeople(planId)}
    order by o.id, i.id, x.decided_at
    on conflict do nothing`)
}

/**
 * A plan is published or asks for more: what people have attended, passed or were let off before is done with it.
 * Whoever has the credit from another plan already gets none again. Once: doing it again changes nothing.
 */
export async function creditPlan(tx: Tx, planId: string, at: Date): Promise<void> {
  await holdSessions(tx, planId)
  await tx.execute(sql`
    insert into study_done (official_id, item_id, by, credit_tenths, done_day, at)
    select w.official_id, w.id, w.kind, case when bool_and(w.spent) then 0 else max(w.credit_tenths) end,
      coalesce(min(w.day) filter (where not w.spent), min(w.day)), ${at.toISOString()}::timestamptz
    from (${weighedOf(planId)}) w join officials o on o.id = w.official_id ${itsPeople(planId)}
    group by w.official_id, w.id, w.kind
    on conflict do nothing`)
  await excuseExempt(tx, planId, at)
}
