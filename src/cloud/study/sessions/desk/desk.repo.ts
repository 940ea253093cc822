import { sql, type SQL } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { PlanCategory } from '@/domain/study/categories'
import type { SeatState } from '@/domain/study/sessions/session-steps'

export interface UnitRow extends Record<string, unknown> {
  id: string
  name: string
  depth: number
}

const TREE = sql`
  with recursive tree as (
    select id, name, array[place] as way from units where parent_id is null
    union all
    select u.id, u.name, t.way || u.place from units u join tree t on u.parent_id = t.id where cardinality(t.way) < 20
  )`

const among = (column: SQL, ids: readonly string[] | null): SQL =>
  ids === null ? sql`true` : sql`${column} = any(${sql.param([...ids])}::uuid[])`

/** In the order of the tree; null stands for every unit. */
export async function selectUnits(db: Queryable, seen: readonly string[] | null): Promise<UnitRow[]> {
  const { rows } = await db.execute<UnitRow>(sql`
    ${TREE} select t.id, t.name, cardinality(t.way)::int as depth from tree t
    where ${among(sql`t.id`, seen)} order by t.way, t.id`)
  return rows
}

export interface PersonRow extends Record<string, unknown> {
  officialId: string
  name: string
  unitName: string
  post: string
  state: SeatState | null
  by: string | null
  reasonEncrypted: string | null
  at: Date | null
}

interface Wanted {
  sessionId: string
  category: PlanCategory
  /** Of whom this caller may see people; null for all. */
  seen: readonly string[] | null
  /** Whom the session is for: this unit's with all below; null for all. */
  within: readonly string[] | null
  /** The caller arranges this session: whoever has a seat is theirs to mark, in whichever unit they are by now. */
  own: boolean
  /** By name, among everybody the session is for; without it those who have a seat. */
  q?: string | undefined
}

/** Neither `%` nor `_` means anything in a name. */
const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** In the order of the roster. */
export async function selectPeople(db: Queryable, wanted: Wanted): Promise<PersonRow[]> {
  const { sessionId, category, seen, within, own, q } = wanted
  const meant = category === 'all' ? sql`true` : sql`o.category = ${category}`
  const which =
    q === undefined
      ? sql`s.state is not null and ${among(sql`o.unit_id`, own ? null : seen)}`
      : sql`${among(sql`o.unit_id`, seen)} and o.left_day is null and ${meant} and ${among(sql`o.unit_id`, within)}
        and o.name like ${`%${literally(q)}%`}`
  const { rows } = await db.execute<Omit<PersonRow, 'at'> & { at: string | null }>(sql`
    ${TREE}
    select o.id as "officialId", o.name, t.name as "unitName", o.post, s.state, s.by,
      s.reason_encrypted as "reasonEncrypted", s.at
    from officials o join tree t on t.id = o.unit_id
      left join session_seats s on s.official_id = o.id and s.session_id = ${sessionId}::uuid
    where ${which}
    order by t.way, o.place, o.id limit ${q === undefined ? 5000 : 20}`)
  return rows.map((row) => ({ ...row, at: row.at === null ? null : new Date(row.at) })) as PersonRow[]
}

/** Those of these ids whom the session is for and whom this caller may mark; a seat they have counts, too. */
export async function selectMarkable(
  db: Queryable,
  wanted: Omit<Wanted, 'q'>,
  ids: readonly string[],
): Promise<string[]> {
  const { sessionId, category, seen, within, own } = wanted
  const meant = category === 'all' ? sql`true` : sql`o.category = ${category}`
  const { rows } = await db.execute<{ id: string }>(sql`
    select o.id from officials o
    where o.id = any(${sql.param([...ids])}::uuid[])
      and ((${among(sql`o.unit_id`, own ? null : seen)}
          and exists (select from session_seats s where s.official_id = o.id and s.session_id = ${sessionId}::uuid))
        or (o.left_day is null and ${meant} and ${among(sql`o.unit_id`, within)} and ${among(sql`o.unit_id`, seen)}))`)
  return rows.map(({ id }) => id)
}
