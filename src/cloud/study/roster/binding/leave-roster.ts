import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import type { Tx } from '@/cloud/kernel/db'
import { civilDayOf } from '@/domain/time/civil-time'
import { recordSteps } from '../record-step'

/**
 * An account goes: its rows of the roster are bound to nobody. What was done and passed stays with the roster, which is
 * the employer's; whoever proves the number with the name may bind it again.
 */
export async function leaveRoster(tx: Tx, ctx: Context, personId: string): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    update officials set person_id = null, bound_at = null where person_id = ${personId}::uuid returning id`)
  const at = ctx.clock.now()
  const officialIds = rows.map(({ id }) => id)
  await recordSteps(tx, { officialIds, step: 'released', day: civilDayOf(at), at, actorId: null })
}
