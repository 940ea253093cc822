import { randomBytes, randomUUID } from 'node:crypto'
import { hashToken } from '@/cloud/kernel/auth'
import type { Db } from '@/cloud/kernel/db'
import { civilDayOf } from '@/domain/time/civil-time'
import { instantOn } from '@/domain/time/civil-days'

export const VILLAGES = ['500105001001', '500105001002', '500105001003']
/** Of each of the three firms. */
export const COLLEAGUES = 40
export const PAST = 1_000_000

/** Three firms of forty, on duty every day from 8:00 to 20:00 in half hours, each paired with one village. */
export async function plantFirms({ pool }: Db): Promise<string[][]> {
  const firms: string[][] = []
  await pool.query('delete from village_pairings where village_code = any($1)', [VILLAGES])
  for (const village of VILLAGES) {
    const firmId = randomUUID()
    const ids = Array.from({ length: COLLEAGUES }, () => randomUUID())
    await pool.query(`insert into law_firms (id, name, phone) values ($1, '示例·四十人律所', '023-0000-9000')`, [
      firmId,
    ])
    await pool.query(
      `insert into lawyers (id, firm_id, name, fields, languages, duty_place, intro)
       select id, $1, '示例·律师' || n, '{}', '{}', '示例·服务站', '' from unnest($2::uuid[]) with ordinality l(id, n)`,
      [firmId, ids],
    )
    await pool.query(
      `insert into lawyer_plans (lawyer_id, weekday, from_minute, to_minute, slot_minutes, buffer_minutes, modes, from_day)
       select id, weekday, 480, 1200, 30, 0, '{on-site,phone}', '2020-01-01'
       from unnest($1::uuid[]) id, generate_series(1, 7) weekday`,
      [ids],
    )
    await pool.query(
      `insert into village_pairings (village_code, from_day, firm_id, lawyer_ids) values ($1, '2020-01-01', $2, $3)`,
      [village, firmId, ids],
    )
    firms.push(ids)
  }
  return firms
}

/** Twenty visits a day of each lawyer, one after the other, back to more than a year ago; fifty thousand people. */
export async function fillPast({ pool }: Db, lawyerIds: readonly string[]): Promise<void> {
  const today = instantOn(civilDayOf(new Date())).getTime() / 1000
  const text = 'k12345678.'.padEnd(70, 'A')
  const visits = `
    select n, ('00000000-0000-4000-a000-' || lpad(to_hex(n), 12, '0'))::uuid as id, ($1::uuid[])[1 + n % ${lawyerIds.length}] as lawyer,
      ('00000000-0000-4000-b000-' || lpad(to_hex(n % 50000), 12, '0'))::uuid as person,
      $2::bigint - 86400 * (1 + n / ${lawyerIds.length * 20}) + 8 * 3600 + 1800 * (n / ${lawyerIds.length} % 20) as at
    from generate_series(0, ${PAST - 1}) n`
  await pool.query(
    `insert into bookings (id, village_code, firm_id, lawyer_id, person_id, booked_by_id, starts_at, minutes,
      buffer_minutes, mode, matter, name_encrypted, phone_encrypted, description_encrypted, code_encrypted, state, version,
      booked_at)
     select v.id, '${VILLAGES[0]}', l.firm_id, v.lawyer, v.person, v.person, to_timestamp(v.at), 30, 0, 'phone', 'work',
      $3, $3, $3, $3, 'attended', 2, to_timestamp(v.at) - interval '3 days'
     from (${visits}) v join lawyers l on l.id = v.lawyer`,
    [lawyerIds, today, text],
  )
  for (const [table, owner] of [
    ['lawyer_cells', 'lawyer'],
    ['person_cells', 'person'],
  ] as const)
    await pool.query(
      `insert into ${table} select v.${owner}, v.at / 900 + half, v.id, null
       from (${visits}) v, generate_series(0, 1) half on conflict do nothing`,
      [lawyerIds, today],
    )
  for (const table of ['bookings', 'lawyer_cells', 'person_cells']) await pool.query(`vacuum analyze ${table}`)
  // A gigabyte that was written a moment ago is still on its way to the disk, which nobody's past year is.
  await pool.query('checkpoint')
}

/** So many residents who are logged in; their tokens. */
export async function plantResidents({ pool }: Db, count: number): Promise<string[]> {
  const tokens = Array.from({ length: count }, () => randomBytes(24).toString('base64url'))
  const ids = tokens.map(() => randomUUID())
  await pool.query('insert into devices select id, now() from unnest($1::uuid[]) id', [ids])
  await pool.query(`insert into people select id, '示例', null, false, now() from unnest($1::uuid[]) id`, [ids])
  await pool.query(`insert into person_roles select id, 'resident' from unnest($1::uuid[]) id`, [ids])
  await pool.query(
    `insert into sessions (token_hash, device_id, person_id, expires_at, last_used_at)
     select hash, id, id, now() + interval '10 days', now() from unnest($1::text[], $2::uuid[]) s(hash, id)`,
    [tokens.map(hashToken), ids],
  )
  return tokens
}
