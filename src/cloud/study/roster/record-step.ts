import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import type { OfficialStep } from '../tables/roster.tables'

interface Step {
  officialIds: readonly string[]
  step: OfficialStep
  /** Of somebody who is new it is the day since which they are on the roster, whatever stands here. */
  day: string
  at: Date
  /** Null for the official's own doing, or the program's. */
  actorId: string | null
}

/** Counts the revision of these officials up and notes the step with unit and category as they are then. */
export async function recordSteps(tx: Tx, { officialIds, step, day, at, actorId }: Step): Promise<void> {
  if (officialIds.length === 0) return
  await tx.execute(sql`
    with stepped as (
      update officials set revision = revision + 1 where id = any(${sql.param([...officialIds])}::uuid[])
      returning id, revision, unit_id, category, joined_day)
    insert into official_steps (official_id, revision, step, unit_id, category, day, at, actor_id)
    select id, revision, ${step}, unit_id, category, ${step === 'joined' ? sql`joined_day` : sql`${day}::date`}, ${at.toISOString()}::timestamptz, ${actorId}::uuid
    from stepped`)
}
