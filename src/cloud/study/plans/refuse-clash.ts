import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import type { PlanRow } from './plans.repo'

/** Any number, the same in every process of ours. */
const PUBLISHING = 7_164_297

/** Plans are published and changed one after the other: of two at once the second sees the first. */
export async function holdPublished(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${PUBLISHING})`)
}

/** What counts for plans is written while none is being published: either sees the plan, or is seen by it. */
export async function standBesidePublishing(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${PUBLISHING})`)
}

/** Of a year and a category there is one plan that counts; null when there is no other. */
export async function refuseTwin(tx: Tx, { id, year, category }: PlanRow) {
  const { rows } = await tx.execute<{ title: string }>(sql`
    select title from study_plans
    where state = 'published' and year = ${year} and category = ${category} and id <> ${id}::uuid limit 1`)
  if (!rows[0]) return null
  const message = `${year} 年这一类人员已经有一份发布的计划“${rows[0].title}”，请直接改那一份，或者先结束它再发布。`
  return refuse('wrong-state', { message })
}

/** The same session or exam in two plans of the same people would grant its credit twice; null when there is none. */
export async function refuseClash(tx: Tx, { id, year, category }: PlanRow) {
  const { rows } = await tx.execute<{ title: string; plan: string }>(sql`
    select i.title, q.title as plan
    from study_items i
      join study_items j on j.kind = i.kind and j.plan_id <> i.plan_id and not j.dropped
        and (j.teaches->>'examId' = i.teaches->>'examId' or exists (
          select from jsonb_array_elements_text(i.teaches->'sessionIds') s where j.teaches->'sessionIds' ? s))
      join study_plans q on q.id = j.plan_id and q.state = 'published' and q.year = ${year}
        and (q.category in (${category}, 'all') or ${category} = 'all')
    where i.plan_id = ${id}::uuid and not i.dropped and i.kind in ('session', 'exam')
    order by i.place limit 1`)
  if (!rows[0]) return null
  const { title, plan } = rows[0]
  return refuse('wrong-state', { message: `“${title}”的这一场已经在“${plan}”里，学时不能算两次，请从其中一份里去掉。` })
}
