import type { Db } from '@/cloud/kernel/db'
import type { Books } from './clients'

export interface Verdict {
  booked: number
  lost: string[]
  double: string[]
}

interface Standing {
  id: string
  personId: string
  startsAt: string
}

/** Visits that stand, straight from the table. */
async function readStanding({ pool }: Db): Promise<Map<string, Standing>> {
  const { rows } = await pool.query<{ id: string; person_id: string; starts_at: Date }>(
    `select id, person_id, starts_at from bookings where state in ('booked', 'substitute-offered')`,
  )
  return new Map(
    rows.map((row) => [row.id, { id: row.id, personId: row.person_id, startsAt: row.starts_at.toISOString() }]),
  )
}

/**
 * Pairs of visits that cannot both be: of one lawyer or of one person at overlapping times; reckoned from the visits
 * themselves, so that a mistake in the cells would show.
 */
async function findDouble({ pool }: Db): Promise<string[]> {
  const { rows } = await pool.query<{ pair: string }>(`
    with standing as (select id, lawyer_id, person_id, starts_at, starts_at + minutes * interval '1 minute' as ends_at
      from bookings where state in ('booked', 'substitute-offered'))
    select a.id || ' ' || b.id as pair from standing a join standing b on a.id < b.id
      and (a.lawyer_id = b.lawyer_id or a.person_id = b.person_id)
      and a.starts_at < b.ends_at and b.starts_at < a.ends_at
    union all
    select 'without its cell ' || s.id from standing s where not exists (select from lawyer_cells c
        where c.lawyer_id = s.lawyer_id and c.booking_id = s.id and c.until is null)
      or not exists (select from person_cells c
        where c.person_id = s.person_id and c.booking_id = s.id and c.until is null)`)
  return rows.map(({ pair }) => pair)
}

/** What the clients were told, held against what the database has. */
export async function audit(db: Db, books: Books): Promise<Verdict> {
  const standing = await readStanding(db)
  const lost = [...books.contradictions]
  for (const [id, { personId, startsAt }] of books.booked) {
    const kept = standing.get(id)
    if (books.unsure.has(id)) continue
    if (books.cancelled.has(id) ? kept : kept?.personId !== personId || kept.startsAt !== startsAt) lost.push(id)
  }
  // A visit that nobody was told of: whoever made it would not come.
  for (const id of standing.keys()) if (!books.booked.has(id) && !books.unsure.has(id)) lost.push(id)
  return { booked: standing.size, lost, double: await findDouble(db) }
}

/** The longest time in seconds in which nobody got an answer. */
export function longestGap(answeredAt: readonly number[]): number {
  const sorted = [...answeredAt].sort((a, b) => a - b)
  return sorted.reduce((longest, at, n) => Math.max(longest, at - (sorted[n - 1] ?? at)), 0) / 1000
}
