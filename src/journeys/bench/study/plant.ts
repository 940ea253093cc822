import { randomUUID } from 'node:crypto'
import type { Db } from '@/cloud/kernel/db'

export const PEOPLE = 5000
const UNITS = 60
const ITEMS = 20

/** A unit with 60 below it, 5,000 people in them, a plan of 20 items and what two of three have done of each. */
export async function plantStudy({ pool }: Db): Promise<{ unitId: string; planId: string }> {
  const [unitId, planId] = [randomUUID(), randomUUID()]
  const unit = `insert into units (id, parent_id, name, place, revision) values ($1, $2, $3, $4, 1)`
  await pool.query(unit, [unitId, null, '示例·测量支队', 9000])
  const below = Array.from({ length: UNITS }, () => randomUUID())
  for (const [n, id] of below.entries()) await pool.query(unit, [id, unitId, `示例·测量 ${n} 大队`, n])
  await pool.query(
    `insert into officials (id, unit_id, name, post, category, place, joined_day, revision)
     select gen_random_uuid(), ($1::uuid[])[1 + n % ${UNITS}], '示例·某' || n, '执法员', 'enforcement-officer', n,
       case n % 9 when 0 then date '2026-07-01' else date '2025-03-01' end, 1
     from generate_series(1, ${PEOPLE}) n`,
    [below],
  )
  await pool.query(
    `insert into study_plans (id, year, category, title, state, theory_tenths, revision, updated_at)
     values ($1, 2026, 'enforcement-officer', '示例·测量计划', 'published', 360, 1, now())`,
    [planId],
  )
  await pool.query(
    `insert into study_items (id, plan_id, place, kind, title, teaches, opens_day, due_day, part, credit_tenths, questions)
     select gen_random_uuid(), $1, n, 'questions', '示例任务 ' || n, '{"topics":["punishment"]}',
       '2026-01-01', date '2026-01-31' + n * 14, 'theory', 20, 4 from generate_series(1, ${ITEMS}) n`,
    [planId],
  )
  await pool.query(
    `insert into study_done (official_id, item_id, by, credit_tenths, done_day, at)
     select o.id, i.id, 'questions', 20, '2026-02-02', now() from officials o, study_items i
     where o.unit_id = any($1) and i.plan_id = $2 and (o.place + i.place) % 3 > 0`,
    [below, planId],
  )
  for (const table of ['units', 'officials', 'study_items', 'study_done']) await pool.query(`vacuum analyze ${table}`)
  return { unitId, planId }
}
