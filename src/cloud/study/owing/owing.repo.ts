import { sql, type SQL } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { PlanCategory } from '@/domain/study/categories'
import type { DoneOf, JoinedOn } from '@/domain/study/duties/count-owing'
import { onRosterSince } from '../duties/since'

/** People of these units who belong to a plan. */
export interface Asked {
  planId: string
  category: PlanCategory
  units: readonly string[]
}

const among = ({ units, category }: Asked): SQL => sql`o.left_day is null
  and o.unit_id = any(${sql.param([...units])}::uuid[])
  and (${category} = 'all' or o.category = ${category})`

/** Officials, each with the day `since` when this plan's duty is theirs; worked out once a person. */
const officialsOf = (asked: Asked): SQL =>
  asked.category === 'all'
    ? sql`(select o.*, ${onRosterSince} as since from officials o where ${among(asked)} offset 0) o`
    : sql`(select o.*, o.joined_day as since from officials o) o`

export async function countJoined(db: Queryable, asked: Asked): Promise<JoinedOn[]> {
  const { rows } = await db.execute<JoinedOn & Record<string, unknown>>(sql`
    select o.since::text as "joinedDay", count(*)::int as many from ${officialsOf(asked)} where ${among(asked)}
    group by 1`)
  return rows
}

export async function countDone(db: Queryable, asked: Asked): Promise<Map<string, DoneOf>> {
  const { rows } = await db.execute<DoneOf & { itemId: string } & Record<string, unknown>>(sql`
    select i.id as "itemId", count(*)::int as done,
      (count(*) filter (where i.required and not i.dropped and i.due_day >= o.since))::int as "doneOwed"
    from study_items i join study_done d on d.item_id = i.id
      join ${officialsOf(asked)} on o.id = d.official_id
    where i.plan_id = ${asked.planId}::uuid and ${among(asked)} group by i.id`)
  return new Map(rows.map(({ itemId, done, doneOwed }) => [itemId, { done, doneOwed }]))
}

export interface PersonRow {
  id: string
  name: string
  unit: string
  post: string
  joinedDay: string
  done: string[]
}

export interface Page {
  offset: number
  limit: number
  /** Only those who owe something on that day. */
  owingOn: string | null
}

/**
 * Those who owe something on a day: more was asked of them by then than they have done of it. Counted for everybody at
 * once, which costs a tenth of asking for each.
 */
const whoOwes = (asked: Asked, day: string): { tables: SQL; join: SQL } => ({
  tables: sql`asked as materialized (
      select id, due_day from study_items where plan_id = ${asked.planId}::uuid and required and not dropped
        and opens_day <= ${day}::date),
    done as materialized (
      select d.official_id, count(*) as many from asked a join study_done d on d.item_id = a.id
        join ${officialsOf(asked)} on o.id = d.official_id where a.due_day >= o.since group by 1),`,
  join: sql`left join done n on n.official_id = o.id
    where (select count(*) from asked a where a.due_day >= o.since) > coalesce(n.many, 0) and`,
})

/** In the order of the roster, and never of any result; `total` is of all pages. */
export async function selectPeople(
  db: Queryable,
  asked: Asked,
  { offset, limit, owingOn }: Page,
): Promise<{ people: PersonRow[]; total: number }> {
  const { tables, join } = owingOn === null ? { tables: sql``, join: sql`where` } : whoOwes(asked, owingOn)
  const { rows } = await db.execute<PersonRow & { total: number } & Record<string, unknown>>(sql`
    with ${tables} page as (
      select o.id, o.name, o.unit_id, o.post, o.since, (count(*) over ())::int as total,
        row_number() over (order by array_position(${sql.param([...asked.units])}::uuid[], o.unit_id), o.place, o.id) as at
      from ${officialsOf(asked)} ${join} ${among(asked)}
      order by at offset ${offset} limit ${limit})
    select p.id, p.name, u.name as unit, p.post, p.since::text as "joinedDay", p.total,
      array(select d.item_id::text from study_done d join study_items i on i.id = d.item_id
        where d.official_id = p.id and i.plan_id = ${asked.planId}::uuid) as done
    from page p join units u on u.id = p.unit_id order by p.at`)
  return { people: rows, total: rows[0]?.total ?? 0 }
}

export interface OfficialRow {
  id: string
  name: string
  unitId: string
  unit: string
  post: string
  category: Exclude<PlanCategory, 'all'>
  phone: string | null
  joinedDay: string
}

export async function findOfficialRow(db: Queryable, id: string): Promise<OfficialRow | null> {
  const { rows } = await db.execute<OfficialRow & Record<string, unknown>>(sql`
    select o.id, o.name, o.unit_id as "unitId", u.name as unit, o.post, o.category, o.phone_masked as phone,
      o.joined_day::text as "joinedDay"
    from officials o join units u on u.id = o.unit_id where o.id = ${id}::uuid`)
  return rows[0] ?? null
}
