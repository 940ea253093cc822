import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Queryable } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { MOST_AHEAD, pausedUntil } from '@/domain/booking/rules/limits'
import { beijingMoment } from '@/domain/time/beijing-clock'

/** How many visits somebody has ahead, and when no-shows of theirs began to count. */
export async function readStanding(
  db: Queryable,
  personId: string,
  now: Date,
): Promise<{ ahead: number; noShows: Date[] }> {
  const [row] = await runNamed<{ ahead: number; noShows: number[] }>(db, {
    name: 'booking-standing',
    text: `
      select (select count(*)::int from bookings where person_id = $1 and starts_at > $2
          and state in ('booked', 'substitute-offered')) as ahead,
        array(select (extract(epoch from no_show_at) * 1000)::float8 from bookings
          where person_id = $1 and no_show_at > $2::timestamptz - interval '100 days') as "noShows"`,
    values: [personId, now],
  })
  return { ahead: row!.ahead, noShows: row!.noShows.map((at) => new Date(at)) }
}

/**
 * Why this person may not book at all now; null when they may.
 *
 * @param phone whom to call instead
 * @param moving visits that the new one takes the place of
 */
export async function refuseByLimits(
  db: Queryable,
  personId: string,
  now: Date,
  phone: () => Promise<string>,
  moving = 0,
) {
  const { ahead, noShows } = await readStanding(db, personId, now)
  const until = pausedUntil(noShows, now)
  if (until) {
    const message = `90 天内有 3 次预约没有到场，线上预约暂停到${beijingMoment(until.toISOString())}。急事请打电话 ${await phone()}。`
    return refuse('booking-paused', { message })
  }
  return ahead - moving >= MOST_AHEAD ? refuse('too-many-bookings') : null
}
