import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { grantRole } from '@/cloud/session/people/grant-role'

/** A number that the desk entered for a lawyer or a manager was proven: from now on it is this person's work. */
export async function mergeAccounts(tx: Tx, from: string, personId: string): Promise<void> {
  const lawyer = await tx.execute(sql`
    update lawyers set person_id = ${personId}::uuid where person_id = ${from}::uuid`)
  if (lawyer.rowCount) await grantRole(tx, personId, 'lawyer')
  const manager = await tx.execute(sql`
    with moved as (delete from firm_members where person_id = ${from}::uuid returning firm_id)
    insert into firm_members (person_id, firm_id) select ${personId}::uuid, firm_id from moved
    on conflict (person_id) do update set firm_id = excluded.firm_id`)
  if (manager.rowCount) await grantRole(tx, personId, 'firm')
}
