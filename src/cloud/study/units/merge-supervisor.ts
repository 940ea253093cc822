import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { grantRole } from '@/cloud/session/people/grant-role'

/** A number that the bureau has put down for a unit's supervisor was proven: from now on it is this person's work. */
export async function mergeSupervisor(tx: Tx, from: string, personId: string): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    with moved as (delete from unit_supervisors where person_id = ${from}::uuid returning unit_id, since)
    insert into unit_supervisors (unit_id, person_id, since) select unit_id, ${personId}::uuid, since from moved
    on conflict do nothing`)
  if (rowCount) await grantRole(tx, personId, 'supervisor')
}
