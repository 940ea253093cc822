import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { recordAct } from '@/cloud/audit/record-act'
import { idOfText } from '@/cloud/session/people/person-behind'

/** Accounts of people who have left, and numbers nobody has proven yet that are nobody else's on the roster. */
async function accountsOf(tx: Tx, officialIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ personId: string | null; phoneHash: string | null }>(sql`
    select o.person_id as "personId",
      case when exists (select 1 from officials p where p.phone_hash = o.phone_hash and p.left_day is null)
        then null else o.phone_hash end as "phoneHash"
    from officials o where o.id = any(${sql.param([...officialIds])}::uuid[]) and o.left_day is not null`)
  return rows.flatMap(({ personId, phoneHash }) => [
    ...(personId ? [personId] : []),
    ...(phoneHash ? [idOfText(phoneHash)] : []),
  ])
}

interface By {
  at: Date
  actorId: string | null
}

/**
 * Whoever has left the roster, and stands on it nowhere else, looks after no unit any more. The invented people of
 * sample mode keep their roles.
 */
export async function dropSupervisors(tx: Tx, officialIds: readonly string[], { at, actorId }: By): Promise<void> {
  const accounts = await accountsOf(tx, officialIds)
  if (accounts.length === 0) return
  const { rows } = await tx.execute<{ unitId: string; personId: string }>(sql`
    delete from unit_supervisors s where s.person_id = any(${sql.param(accounts)}::uuid[])
      and not exists (select 1 from officials o where o.person_id = s.person_id and o.left_day is null)
    returning s.unit_id as "unitId", s.person_id as "personId"`)
  const ceased = sql.param(rows.map(({ personId }) => personId))
  await tx.execute(sql`
    delete from person_roles r using people p
    where r.person_id = any(${ceased}::uuid[]) and r.role = 'supervisor' and p.id = r.person_id and not p.sample`)
  for (const { unitId, personId } of rows) {
    const act = { action: 'unit.supervisor', subject: `unit:${unitId}`, detail: `移除管理员 person:${personId}` }
    await recordAct(tx, { ...act, at, actorId })
  }
}
