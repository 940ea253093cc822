import { sql } from 'drizzle-orm'

/**
 * Since when the official `o` owes what everybody owes: another category begins a duty of its own, but the arrears of
 * plans for all stay. The day they came to the roster or back to it, as the step says; where the category has not
 * changed since, the day on the row, which may have been corrected.
 */
export const onRosterSince = sql`coalesce((
  select a.day from (
    select s.day, s.revision from official_steps s
    where s.official_id = o.id and s.step in ('joined', 'returned') order by s.revision desc limit 1) a
  where exists (
    select 1 from official_steps c
    where c.official_id = o.id and c.revision >= a.revision and c.category <> o.category)), o.joined_day)`

/** The same of the plan `p`, whichever category it is for. */
export const owedSince = sql`case when p.category = 'all' then ${onRosterSince} else o.joined_day end`
