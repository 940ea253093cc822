import { sql } from 'drizzle-orm'
import type { Tx } from '@/cloud/kernel/db'
import { episodes } from '../episodes.tables'

/** Any number, the same in every process of ours. */
const LOCK = 7_164_206

/** New episodes come one after the other, so that no two get one number. */
export const lockNumbers = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)

/** Whether the newest version of some episode bears this number. */
export async function numberInUse(tx: Tx, number: number): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from (
      select distinct on (episode_id) body->>'number' as number from episode_versions order by episode_id, version desc
    ) as newest where number = ${String(number)} limit 1`)
  return rows.length > 0
}

/** False when the id is taken. */
export async function insertEpisode(tx: Tx, episode: typeof episodes.$inferInsert): Promise<boolean> {
  const rows = await tx.insert(episodes).values(episode).onConflictDoNothing().returning({ id: episodes.id })
  return rows.length > 0
}
