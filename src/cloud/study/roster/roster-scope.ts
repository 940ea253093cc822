import { sql } from 'drizzle-orm'
import type { Caller } from '@/cloud/kernel/caller'
import type { Queryable, Tx } from '@/cloud/kernel/db'
import { unitsSeenBy, unitsUnder } from './seen-units'

async function everyUnit(db: Queryable): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`select id from units where parent_id is null`)
  return unitsUnder(
    db,
    rows.map(({ id }) => id),
  )
}

/** A unit with all below it, or all that the caller sees, in the order of the tree; null where they do not see it. */
export async function unitsInScope(db: Queryable, caller: Caller, unit?: string): Promise<string[] | null> {
  const seen = await unitsSeenBy(db, caller)
  if (unit === undefined) return seen ?? everyUnit(db)
  return seen && !seen.includes(unit) ? null : unitsUnder(db, [unit])
}

/** Any number, the same in every process of ours. */
const LOCK = 7_164_279

/** Nobody else imports a roster, or changes somebody on it, before the transaction ends. */
export const lockRoster = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)

/** Nobody imports a roster before the transaction ends; others may change other people. */
export const holdRoster = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock_shared(${LOCK})`)
