import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'

/**
 * Holds that ran out an hour ago go, with what is left of their claims; until then a slow form can still be sent.
 * Claims are found by their holds and by the cells of the horizon, never by a walk over all that ever was.
 *
 * @returns how many holds went
 */
export async function sweepHolds({ db }: Context): Promise<number> {
  const { rows } = await db.orm.execute<{ id: string }>(sql`
    with hold as (delete from booking_holds where until < now() - interval '1 hour' returning *),
    lawyer as (delete from lawyer_cells c using hold where c.lawyer_id = hold.lawyer_id and c.booking_id = hold.id
      and c.until is not null and c.cell >= extract(epoch from hold.starts_at)::int / 900
      and c.cell < extract(epoch from hold.starts_at)::int / 900 + 16),
    person as (delete from person_cells c using hold where c.person_id = hold.owner_id and c.booking_id = hold.id
      and c.until is not null and c.cell >= extract(epoch from hold.starts_at)::int / 900
      and c.cell < extract(epoch from hold.starts_at)::int / 900 + 16)
    select id from hold`)
  return rows.length
}
