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

/** Items that this date may have done, those with hours first. */
async function itemsDone(tx: Tx, officialId: string, sessionId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select d.item_id as id from study_done d join study_items i on i.id = d.item_id
    where d.official_id = ${officialId}::uuid and d.by = 'session' and i.kind = 'session'
      and i.teaches->'sessionIds' ? ${sessionId}::text
    order by d.credit_tenths = 0, d.at, d.item_id for update of d`)
  return rows.map(({ id }) => id)
}

/**
 * Somebody was put down as present by mistake, and is put down otherwise by now: what only that date had done is owed
 * again; what another date of the item has done as well stays, as of that day. The hours of a date are granted once
 * here, too: a date that another plan has credited by now keeps the item done without hours. One item after the other,
 * because the next one sees what the one before it has taken.
 */
export async function takeBackSession(tx: Tx, officialId: string, sessionId: string): Promise<void> {
  for (const itemId of await itemsDone(tx, officialId, sessionId)) {
    await tx.execute(sql`
      delete from study_done d using study_items i
      where d.official_id = ${officialId}::uuid and d.item_id = ${itemId}::uuid and i.id = d.item_id
        and not exists (${otherDates(officialId)})`)
    await tx.execute(sql`
      update study_done d set done_day = w.day,
        credit_tenths = case when w.spent then 0 when d.credit_tenths > 0 then d.credit_tenths else i.credit_tenths end
      from study_items i cross join lateral (
        select o.day, o.spent from (${otherDates(officialId)}) o order by o.spent, o.day limit 1) w
      where d.official_id = ${officialId}::uuid and d.item_id = ${itemId}::uuid and i.id = d.item_id`)
  }
}
