/**
 * The statements that reserve a slot. Each is one statement and so one transaction: the owner's hold, the lawyer's cells
 * and the owner's, all or nothing, so that nothing half claimed is ever left behind, whenever this process dies. `$1` is
 * the hold's id, `$2` its owner, `$3` the village, `$4` the first cell.
 */

const HOLD_COLUMNS = `owner_id, id, village_code, firm_id, lawyer_id, starts_at, minutes, buffer_minutes,
      modes, seconds, extended, until`

/** One hold each: whoever holds another slot that has not run out gets none. */
const INSTEAD_OF_RUN_OUT = `
    on conflict (owner_id) do update set id = excluded.id, village_code = excluded.village_code,
      firm_id = excluded.firm_id, lawyer_id = excluded.lawyer_id, starts_at = excluded.starts_at,
      minutes = excluded.minutes, buffer_minutes = excluded.buffer_minutes, modes = excluded.modes,
      seconds = excluded.seconds, extended = false, until = excluded.until
    where booking_holds.until <= now()`

const claim = (table: 'lawyer_cells' | 'person_cells', owner: 'lawyer_id' | 'person_id', select: string) => `
    insert into ${table} (${owner}, cell, booking_id, until) ${select}
    on conflict (${owner}, cell) do update set booking_id = excluded.booking_id, until = excluded.until
      where ${table}.until <= now()
    returning 1`

/**
 * Of several lawyers, in their order, the first whose cells nobody else has: `$5` … `$9` are columns of lawyers, firms,
 * minutes, buffers and modes, `$10` seconds. What has run out by the database's clock is taken over. No row: nobody is
 * free, or the owner is busy then. What another connection took since the statement began shows as fewer cells than
 * wanted, and the division by zero at the end takes everything back.
 */
export const TAKE_FIRST_FREE = `
  with mine as (select id from booking_holds where owner_id = $2),
  chosen as (
    select c.* from unnest($5::uuid[], $6::uuid[], $7::int[], $8::int[], $9::text[]) with ordinality
      as c(lawyer_id, firm_id, minutes, buffer_minutes, modes, rank)
    where not exists (select from bookings b where b.id = $1)
      and not exists (select from lawyer_cells l where l.lawyer_id = c.lawyer_id
        and l.cell between $4 and $4 + (c.minutes + c.buffer_minutes - 1) / 15
        and (l.until is null or l.until > now()) and l.booking_id is distinct from (select id from mine))
      and not exists (select from person_cells p where p.person_id = $2
        and p.cell between $4 and $4 + (c.minutes - 1) / 15
        and (p.until is null or p.until > now()) and p.booking_id is distinct from (select id from mine))
    order by c.rank limit 1),
  hold as (
    insert into booking_holds (${HOLD_COLUMNS})
    select $2, $1, $3, firm_id, lawyer_id, to_timestamp($4::int * 900.0), minutes, buffer_minutes,
      string_to_array(modes, ','), $10::int, false, now() + $10::int * interval '1 second'
    from chosen ${INSTEAD_OF_RUN_OUT}
    returning id, lawyer_id, minutes, (minutes + buffer_minutes - 1) / 15 + 1 as lawyers, (minutes - 1) / 15 + 1 as persons,
      until),
  lawyers as (${claim(
    'lawyer_cells',
    'lawyer_id',
    'select lawyer_id, cell, id, until from hold, generate_series($4::int, $4::int + lawyers - 1) cell',
  )}),
  persons as (${claim(
    'person_cells',
    'person_id',
    'select $2, cell, id, until from hold, generate_series($4::int, $4::int + persons - 1) cell',
  )})
  select lawyer_id as "lawyerId", exists (select from hold) as held, 1 / (case when
    (select count(*) from lawyers) = coalesce((select lawyers from hold), 0) and
    (select count(*) from persons) = coalesce((select persons from hold), 0) then 1 else 0 end) as whole
  from chosen`

/**
 * Of one lawyer, for half the work: nothing is looked at before it is claimed and nothing that ran out is taken over, so
 * that any row in the way ends it as a unique violation. `$5` lawyer, `$6` firm, `$7` minutes, `$8` buffer, `$9` modes,
 * `$10` seconds, `$11` and `$12` the lawyer's cells and the owner's. No row: `provided` is not so.
 */
export const takeOf = (provided: string) => `
  with hold as (
    insert into booking_holds (${HOLD_COLUMNS})
    select $2::uuid, $1::uuid, $3, $6::uuid, $5::uuid, to_timestamp($4::int * 900.0), $7::int, $8::int,
      string_to_array($9, ','), $10::int, false, now() + $10::int * interval '1 second'
    where ${provided}
    returning id, until),
  lawyers as (
    insert into lawyer_cells (lawyer_id, cell, booking_id, until)
    select $5::uuid, cell, id, until from hold, unnest($11::int[]) cell),
  persons as (
    insert into person_cells (person_id, cell, booking_id, until)
    select $2::uuid, cell, id, until from hold, unnest($12::int[]) cell)
  select id from hold`

/** A request that made a booking meanwhile holds nothing any more. */
export const NOT_BOOKED = 'not exists (select from bookings b where b.id = $1)'
