import { runNamed } from '@/cloud/kernel/statements/run-named'
import type { Queryable } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { MOST_AHEAD, pausedUntil } from '@/domain/booking/rules/limits'
import { beijingMoment } from '@/domain/time/beijing-clock'

export interface Standing {
  /** Visits to come. */
  ahead: number
  /** When no-shows of theirs began to count. */
  noShows: Date[]
  /** Somebody waits for the day that was asked about. */
  waited: boolean
  /** The hold that was asked about has become a booking. */
  made: boolean
}

/** How somebody stands with their visits; a guest's device has none. One statement, on the way to every hold. */
export async function readStanding(
  db: Queryable,
  ownerId: string,
  now: Date,
  about: { day?: string; holdId?: string } = {},
): Promise<Standing> {
  const [row] = await runNamed<Omit<Standing, 'noShows'> & { noShows: number[] }>(db, {
    name: 'booking-standing',
    text: `
      select (select count(*)::int from bookings where person_id = $1 and starts_at > $2
          and state in ('booked', 'substitute-offered')) as ahead,
        array(select (extract(epoch from no_show_at) * 1000)::float8 from bookings
          where person_id = $1 and no_show_at > $2::timestamptz - interval '100 days') as "noShows",
        exists (select from booking_waiting where day = $3 and state in ('waiting', 'offered')) as waited,
        exists (select from bookings where id = $4) as made`,
    values: [ownerId, now, about.day ?? null, about.holdId ?? null],
  })
  return { ...row!, noShows: row!.noShows.map((at) => new Date(at)) }
}

/** What keeps whoever stands so from booking: until when it is paused for them, and that they have all the visits one may. */
const limitsOf = ({ ahead, noShows }: Pick<Standing, 'ahead' | 'noShows'>, now: Date, moving = 0) => ({
  until: pausedUntil(noShows, now),
  full: ahead - moving >= MOST_AHEAD,
})

/**
 * Why whoever stands so may not book at all now; null when they may.
 *
 * @param phone whom to call instead
 * @param moving visits that the new one takes the place of
 */
export async function refuseStanding(standing: Standing, now: Date, phone: () => Promise<string>, moving = 0) {
  const { until, full } = limitsOf(standing, now, moving)
  if (until) {
    const message = `90 天内有 3 次预约没有到场，线上预约暂停到${beijingMoment(until.toISOString(), now)}。急事请打电话 ${await phone()}。`
    return refuse('booking-paused', { message })
  }
  return full ? refuse('too-many-bookings') : null
}

/** The same, asked about a person. */
export const refuseByLimits = async (
  db: Queryable,
  personId: string,
  now: Date,
  phone: () => Promise<string>,
  moving = 0,
) => refuseStanding(await readStanding(db, personId, now), now, phone, moving)

/** Those of these people who may book nothing now: booking is paused for them, or they have all the visits one may. */
export async function selectLimited(db: Queryable, personIds: readonly string[], now: Date): Promise<Set<string>> {
  const rows = await runNamed<{ id: string; ahead: number; noShows: number[] }>(db, {
    name: 'booking-standings',
    text: `
      select person_id as id,
        (count(*) filter (where starts_at > $2 and state in ('booked', 'substitute-offered')))::int as ahead,
        coalesce(array_agg((extract(epoch from no_show_at) * 1000)::float8) filter (where no_show_at is not null),
          '{}') as "noShows"
      from bookings
      where person_id = any($1::uuid[]) and (starts_at > $2 or no_show_at > $2::timestamptz - interval '100 days')
      group by person_id`,
    values: [personIds, now],
  })
  const isLimited = ({ ahead, noShows }: (typeof rows)[number]) => {
    const { until, full } = limitsOf({ ahead, noShows: noShows.map((at) => new Date(at)) }, now)
    return until !== null || full
  }
  return new Set(rows.filter(isLimited).map(({ id }) => id))
}
