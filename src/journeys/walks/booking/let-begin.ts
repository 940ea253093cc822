import { dayAfter, instantOn } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { inDatabase } from '../own-database'

/** Moves a booked visit of a server of ours so that it began so many minutes ago; negative minutes lie ahead. */
export const letBegin = (dataDir: string, bookingId: string, minutesAgo: number): Promise<void> =>
  inDatabase(dataDir, ({ pool }) =>
    pool.query(`update bookings set starts_at = now() - make_interval(mins => $2) where id = $1`, [
      bookingId,
      minutesAgo,
    ]),
  )

/** Lets the quarter of an hour pass for which a freed time is somebody's. */
export const letOffersLapse = (dataDir: string): Promise<void> =>
  inDatabase(dataDir, async ({ pool }) => {
    await pool.query(`update lawyer_cells set until = now() - interval '1 second' where booking_id in
      (select id from booking_waiting where state = 'offered')`)
    await pool.query(`update booking_waiting set offer_until = now() - interval '1 second' where state = 'offered'`)
  })

/**
 * At weekends the sample lawyer only takes calls, and nobody shows a code on the telephone: from now on whatever is free
 * next, on any day of the week, is a visit.
 */
export const endCallsOnly = (dataDir: string): Promise<void> =>
  inDatabase(dataDir, ({ pool }) => pool.query(`delete from lawyer_plans where not 'on-site' = any(modes)`))

/**
 * Whatever is free lies at least a day ahead: the earliest time of today is too late to book as soon as a quarter of an
 * hour begins between the page that offers it and the tap that takes it.
 */
export const endTooSoon = (dataDir: string): Promise<void> =>
  inDatabase(dataDir, ({ pool }) =>
    pool.query(
      `insert into plan_exceptions (lawyer_id, id, starts_at, ends_at, kind, source)
       select id, gen_random_uuid(), now() - interval '1 day', $1::timestamptz, 'leave', 'own' from lawyers`,
      [instantOn(dayAfter(civilDayOf(new Date()), 2))],
    ),
  )
