import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { spentOf } from './spent'

const SPENT = spentOf({
  ...{ officialId: sql`s.official_id`, itemId: sql`i.id`, kind: sql`i.kind` },
  ...{ thing: sql`s.session_id::text`, day: sql`s.day` },
})

/** The other dates of item `i` at which somebody was present, each with whether another item has its hours. */
const otherDates = (officialId: string) => sql`
  select s.day, ${SPENT} as spent
  from (select q.session_id, q.official_id, (f.starts_at at time zone 'Asia/Shanghai')::date as day
    from session_seats q join offline_sessions f on f.id = q.session_id
    where q.official_id = ${officialId}::uuid and q.state = 'present') s
  where i.teaches->'sessionIds' ? s.session_id::text`

interface Done extends Record<string, unknown> {
  id: string
  creditTenths: number
}

/** Items that this date may have done, those with hours first. */
async function itemsDone(tx: Tx, officialId: string, sessionId: string): Promise<Done[]> {
  const { rows } = await tx.execute<Done>(sql`
    select d.item_id as id, d.credit_tenths as "creditTenths" from study_done d join study_items i on i.id = d.item_id
    where d.official_id = ${officialId}::uuid and d.by = 'session' and i.kind = 'session'
      and i.teaches->'sessionIds' ? ${sessionId}::text
    order by d.credit_tenths = 0, d.at, d.item_id for update of d`)
  return rows
}

/**
 * Somebody was put down as present by mistake, and is put down otherwise by now: what only that date had done is owed
 * again; what another date of the item has done as well stays, as of that day. The hours of a date are granted once
 * here, too: a date that another plan has credited by now keeps the item done without hours. These items give their
 * dates back first and then take one each, their own where they still have it: an item that had taken over a date moves
 * on to a later one and leaves it to the item that has no other. One item after the other, because the next one sees
 * what the one before it has taken.
 */
export async function takeBackSession(tx: Tx, officialId: string, sessionId: string): Promise<void> {
  const items = await itemsDone(tx, officialId, sessionId)
  for (const { id } of items)
    await tx.execute(sql`
      update study_done set credit_tenths = 0 where official_id = ${officialId}::uuid and item_id = ${id}::uuid`)
  for (const { id: itemId, creditTenths } of items) {
    await tx.execute(sql`
      delete from study_done d using study_items i
      where d.official_id = ${officialId}::uuid and d.item_id = ${itemId}::uuid and i.id = d.item_id
        and not exists (${otherDates(officialId)})`)
    await tx.execute(sql`
      update study_done d set done_day = w.day,
        credit_tenths = case when w.spent then 0 when ${creditTenths}::int > 0 then ${creditTenths}::int
          else i.credit_tenths end
      from study_items i cross join lateral (
        select o.day, o.spent from (${otherDates(officialId)}) o
        order by o.spent, o.day <> (select n.done_day from study_done n
          where n.official_id = ${officialId}::uuid and n.item_id = i.id), o.day limit 1) w
      where d.official_id = ${officialId}::uuid and d.item_id = ${itemId}::uuid and i.id = d.item_id`)
  }
}
