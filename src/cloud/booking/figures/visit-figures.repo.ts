import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { VisitMeasures } from '@/domain/booking/figures/definitions'

/** One sum; exactly one of the five says of what, and none of them of everything. */
export interface SumRow extends Record<string, unknown>, VisitMeasures {
  village: string | null
  subdistrict: string | null
  firm: string | null
  mode: string | null
  state: string | null
  /** Those that were moved included. */
  all: number
}

/** Digits of a village's code that name its subdistrict (GB/T 10114). */
const SUBDISTRICT_DIGITS = 9

/**
 * All sums of the visits that begin between two instants, in one reading. By way of the firms, so that the index of a
 * firm's visits is used and not every visit there ever was.
 */
export async function sumVisits(db: Queryable, from: Date, until: Date): Promise<SumRow[]> {
  const { rows } = await db.execute<SumRow>(sql`
    with visits as (
      select b.village_code, left(b.village_code, ${SUBDISTRICT_DIGITS}) as subdistrict, b.firm_id, b.mode, b.state,
        b.verdict, b.late, b.starts_at - b.booked_at as wait
      from law_firms f cross join lateral (
        select * from bookings where firm_id = f.id and starts_at >= ${from.toISOString()}::timestamptz
          and starts_at < ${until.toISOString()}::timestamptz) b)
    select village_code as village, subdistrict, firm_id as firm, mode, state,
      count(*)::int as "all",
      count(*) filter (where state <> 'moved')::int as bookings,
      count(*) filter (where state = 'attended')::int as attended,
      count(*) filter (where state = 'settled' and verdict = 'resident-absent')::int as "noShows",
      count(*) filter (where state = 'settled' and verdict = 'lawyer-absent')::int as "lawyerAbsent",
      count(*) filter (where state in ('no-show', 'lawyer-absent', 'disputed'))::int as unsettled,
      count(*) filter (where state = 'cancelled')::int as cancelled,
      count(*) filter (where late and state in ('cancelled', 'moved'))::int as late,
      count(*) filter (where state = 'called-off')::int as "calledOff",
      (extract(epoch from percentile_cont(0.5) within group (order by wait) filter (where state = 'attended')) / 3600)::float8
        as "waitHours"
    from visits group by grouping sets ((), (village_code), (subdistrict), (firm_id), (mode), (state))`)
  return rows
}
