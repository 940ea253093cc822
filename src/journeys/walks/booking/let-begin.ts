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
