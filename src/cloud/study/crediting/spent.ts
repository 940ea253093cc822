import { sql, type SQL } from 'drizzle-orm'

/** Columns of the statement around it. */
interface Proven {
  officialId: SQL
  itemId: SQL
  kind: SQL
  /** The date of a session, or the exam that the item names, as text. */
  thing: SQL
  /** The civil day of the session. */
  day: SQL
}

/**
 * Whether another item, one of a closed plan or of another year's, has granted credit for the same: hours are granted
 * once, whichever comes first, the proof or the plan. Of an item with several dates the one that did it counts, which its
 * day tells; where a sheet says that it was done, any of them may have.
 */
export const spentOf = ({ officialId, itemId, kind, thing, day }: Proven): SQL => sql`exists (
  select 1 from study_done d join study_items j on j.id = d.item_id
  where d.official_id = ${officialId} and d.credit_tenths > 0 and j.kind = ${kind} and j.id <> ${itemId}
    and (j.teaches->>'examId' = (${thing})
      or j.teaches->'sessionIds' ? (${thing}) and (d.by <> 'session' or d.done_day = ${day})))`
