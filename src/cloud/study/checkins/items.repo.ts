import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import type { PlanCategory } from '@/domain/study/categories'
import type { ItemKind, Teaches } from '@/domain/study/items'
import { instantOn } from '@/domain/time/civil-days'
import type { GivenAnswer } from '@/domain/study/checkins/next-questions'

/** An item as somebody checks in to it. */
export interface CheckInItem {
  id: string
  kind: ItemKind
  title: string
  teaches: Teaches
  opensDay: string
  questions: number
  creditTenths: number
  dropped: boolean
  planState: 'draft' | 'published' | 'closed'
  category: PlanCategory
  doneDay: string | null
  grantedTenths: number | null
}

export async function findItem(db: Queryable, itemId: string, officialId: string): Promise<CheckInItem | null> {
  const { rows } = await db.execute<CheckInItem & Record<string, unknown>>(sql`
    select i.id, i.kind, i.title, i.teaches, i.opens_day::text as "opensDay", i.questions,
      i.credit_tenths as "creditTenths", i.dropped, p.state as "planState", p.category,
      d.done_day::text as "doneDay", d.credit_tenths as "grantedTenths"
    from study_items i join study_plans p on p.id = i.plan_id
      left join study_done d on d.item_id = i.id and d.official_id = ${officialId}::uuid
    where i.id = ${itemId}::uuid`)
  return rows[0] ?? null
}

/** Of two phones at once one waits for the other, so that each counts what the other has answered. */
export async function lockOfficial(tx: Tx, officialId: string): Promise<void> {
  await tx.execute(sql`select 1 from officials where id = ${officialId}::uuid for update`)
}

/** In the order in which they came. */
export async function selectGiven(db: Queryable, officialId: string, itemId: string): Promise<GivenAnswer[]> {
  const { rows } = await db.execute<GivenAnswer & Record<string, unknown>>(sql`
    select question_id as "questionId", family, "right" from check_in_answers
    where official_id = ${officialId}::uuid and item_id = ${itemId}::uuid order by at, id`)
  return rows
}

export interface NewCheckInAnswer {
  officialId: string
  itemId: string
  id: string
  questionId: string
  version: number
  family: string
  chosen: string
  right: boolean
  at: Date
}

/** False when an answer with this id was kept before. */
export async function insertGiven(tx: Tx, answer: NewCheckInAnswer): Promise<boolean> {
  const { officialId, itemId, id, questionId, version, family, chosen, right, at } = answer
  const { rowCount } = await tx.execute(sql`
    insert into check_in_answers (official_id, item_id, id, question_id, version, family, chosen, "right", at)
    values (${officialId}::uuid, ${itemId}::uuid, ${id}::uuid, ${questionId}, ${version}, ${family}, ${chosen}, ${right},
      ${at.toISOString()}::timestamptz)
    on conflict do nothing`)
  return rowCount === 1
}

export interface KeptGiven {
  questionId: string
  version: number
  chosen: string
  right: boolean
}

export async function findGiven(
  db: Queryable,
  { officialId, itemId, id }: Pick<NewCheckInAnswer, 'officialId' | 'itemId' | 'id'>,
): Promise<KeptGiven | null> {
  const { rows } = await db.execute<KeptGiven & Record<string, unknown>>(sql`
    select question_id as "questionId", version, chosen, "right" from check_in_answers
    where official_id = ${officialId}::uuid and item_id = ${itemId}::uuid and id = ${id}::uuid`)
  return rows[0] ?? null
}

/** How often somebody answered to an item on a civil day. */
export async function countGivenOn(
  db: Queryable,
  { officialId, itemId }: Pick<NewCheckInAnswer, 'officialId' | 'itemId'>,
  day: string,
): Promise<number> {
  const { rows } = await db.execute<{ many: number }>(sql`
    select count(*)::int as many from check_in_answers
    where official_id = ${officialId}::uuid and item_id = ${itemId}::uuid
      and at >= ${instantOn(day).toISOString()}::timestamptz`)
  return rows[0]!.many
}

interface Done {
  officialId: string
  itemId: string
  creditTenths: number
  day: string
  at: Date
}

/** Once, by its key: whatever happens again changes nothing. */
export async function insertDone(tx: Tx, { officialId, itemId, creditTenths, day, at }: Done): Promise<void> {
  await tx.execute(sql`
    insert into study_done (official_id, item_id, by, credit_tenths, done_day, at)
    values (${officialId}::uuid, ${itemId}::uuid, 'questions', ${creditTenths}, ${day}::date,
      ${at.toISOString()}::timestamptz)
    on conflict do nothing`)
}
