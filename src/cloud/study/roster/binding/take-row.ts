import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { judgeBinding, type Binding } from '@/domain/study/roster/binding'
import { civilDayOf } from '@/domain/time/civil-time'
import { raiseAlerts } from '../alerts/raise-alert'
import { fitOfficialRole } from '../fit-role'
import { lockByPhone, updateRecord, wasReleased, type OfficialRecord } from '../officials/officials.repo'
import { recordSteps } from '../record-step'

export interface Proof {
  personId: string
  /** Hashes of the numbers that this account has proven; of several keys while one is being replaced. */
  hashes: readonly string[]
  /** When; null for an account without a number. */
  provenAt: Date | null
}

/** How an account stands to the roster, and the row that its number leads to; the row is held. */
export async function lockStanding(
  tx: Tx,
  ctx: Context,
  { personId, hashes, provenAt }: Proof,
): Promise<{ binding: Binding; row: OfficialRecord | null }> {
  const rows = hashes.length > 0 ? await lockByPhone(tx, hashes, ctx.config.sample) : []
  const listed = await Promise.all(
    rows.map(async (row) => ({ personId: row.personId, released: await wasReleased(tx, row.id) })),
  )
  return { binding: judgeBinding(personId, provenAt, listed, ctx.clock.now()), row: rows[0] ?? null }
}

/** Somebody is logged in with that account somewhere: it is in use. */
export async function isInUse(db: Queryable, personId: string, now: Date): Promise<boolean> {
  const { rows } = await db.execute(sql`
    select 1 from sessions where person_id = ${personId}::uuid and expires_at > ${now.toISOString()}::timestamptz limit 1`)
  return rows.length > 0
}

/** The row is this account's from now on; one that had it before sees nothing of it any more, and the supervisor is told. */
export async function takeRow(tx: Tx, ctx: Context, row: OfficialRecord, personId: string): Promise<void> {
  const at = ctx.clock.now()
  const step = { officialIds: [row.id], day: civilDayOf(at), at, actorId: null }
  await updateRecord(tx, row.id, { personId, boundAt: at })
  if (row.personId) {
    await recordSteps(tx, { ...step, step: 'released' })
    await raiseAlerts(tx, [row.id], 'bound-elsewhere', at)
  }
  await recordSteps(tx, { ...step, step: 'bound' })
  await fitOfficialRole(tx, row.personId ? [personId, row.personId] : [personId])
}

/**
 * Somebody has just proven a number, inside the log-in. A row that no account has ever had is theirs at once. One that
 * another account has is not: whose supervisor is told when that account is still in use, for the number may have
 * changed hands.
 */
export async function bindAtLogIn(tx: Tx, ctx: Context, personId: string, hashes: readonly string[]): Promise<void> {
  const { rows } = await tx.execute(sql`
    select 1 from officials where person_id = ${personId}::uuid and left_day is null limit 1`)
  if (rows.length > 0) return
  const now = ctx.clock.now()
  const { binding, row } = await lockStanding(tx, ctx, { personId, hashes, provenAt: now })
  if (!row) return
  if (binding === 'may-bind') await takeRow(tx, ctx, row, personId)
  if (binding === 'name-needed' && row.personId && (await isInUse(tx, row.personId, now)))
    await raiseAlerts(tx, [row.id], 'number-recycled', now)
}
