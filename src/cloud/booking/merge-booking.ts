import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { mergeAccounts } from './console/merge-accounts'
import { moveMyVillage } from './directory/directory.repo'
import { dropHold } from './taking/holds.repo'

/**
 * What a guest held on a device, or a clerk booked for a number, becomes the person's. Of two holds the one on the
 * device in their hand stays. Where the person is busy already the cells stay as they are: a hold is refused when it is
 * confirmed, and of two visits each says that there is another one (`overlaps`).
 */
export async function mergeBooking(tx: Tx, from: string, personId: string): Promise<void> {
  const held = await tx.execute(sql`select 1 from booking_holds where owner_id = ${from}::uuid`)
  if (held.rows.length > 0 && from !== personId) await dropHold(tx, personId, null)
  await tx.execute(sql`update booking_holds set owner_id = ${personId}::uuid where owner_id = ${from}::uuid`)
  await tx.execute(sql`
    with moved as (delete from person_cells where person_id = ${from}::uuid returning *)
    insert into person_cells (person_id, cell, booking_id, until)
    select ${personId}::uuid, cell, booking_id, until from moved
    on conflict (person_id, cell) do update set booking_id = excluded.booking_id, until = excluded.until
      where person_cells.until <= now() or (person_cells.until is not null and excluded.until is null)`)
  for (const table of ['bookings', 'booking_events', 'booking_waiting', 'booking_messages'])
    await tx.execute(sql`
      update ${sql.identifier(table)} set person_id = ${personId}::uuid where person_id = ${from}::uuid`)
  await tx.execute(sql`
    update booking_messages set to_person_id = ${personId}::uuid
    where person_id = ${personId}::uuid and to_person_id = ${from}::uuid`)
  await moveMyVillage(tx, from, personId)
  await mergeAccounts(tx, from, personId)
}

/** What guests held on devices that nobody uses any more is free again. */
export async function forgetBooking(tx: Tx, deviceIds: readonly string[]): Promise<void> {
  const ids = sql.param([...deviceIds])
  for (const [table, owner] of [
    ['booking_holds', 'owner_id'],
    ['person_cells', 'person_id'],
    ['my_villages', 'owner_id'],
  ] as const)
    await tx.execute(sql`
      delete from ${sql.identifier(table)} where ${sql.identifier(owner)} = any(${ids}::uuid[])`)
}
