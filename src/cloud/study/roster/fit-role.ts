import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'

/**
 * Accounts are officials as long as they are bound to somebody who is on a roster. Whoever sits an exam just then writes
 * it to its end and reads the result: their role goes when it is looked at the next time. The invented people of sample
 * mode are what they are.
 */
export async function fitOfficialRole(tx: Tx, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  const ids = sql.param([...personIds])
  await tx.execute(sql`
    insert into person_roles (person_id, role)
    select distinct o.person_id, 'official' from officials o join people p on p.id = o.person_id
    where o.person_id = any(${ids}::uuid[]) and o.left_day is null
    on conflict do nothing`)
  await tx.execute(sql`
    delete from person_roles r using people p
    where r.person_id = any(${ids}::uuid[]) and r.role = 'official' and p.id = r.person_id and not p.sample
      and not exists (select 1 from officials o where o.person_id = r.person_id and o.left_day is null)
      and not exists (select 1 from exam_papers x join officials o on o.id = x.official_id
        where o.person_id = r.person_id and x.state = 'open')`)
}
