import { sql } from 'drizzle-orm'
import type { Context } from '@/cloud/kernel/context'
import { inTransaction, type Tx } from '@/cloud/kernel/db'
import { CATEGORIES, type Category } from '@/domain/study/categories'
import { PRESETS } from '@/domain/study/plans/presets'
import { instantOn } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { fillTable } from '../booking/fill-table'
import { sampleDoneDay, sampleItems, samplePlanId, type Offered, type SampleItem } from './sample-plans'

interface OfficialRow {
  id: string
  n: number
  category: Category
  joinedDay: string
}

async function findOffered(tx: Tx): Promise<Offered> {
  const sessions = await tx.execute<Offered['sessions'][number] & Record<string, unknown>>(sql`
    select id, category from offline_sessions where sample and unit_id is null and state <> 'cancelled' order by starts_at, id`)
  const exams = await tx.execute<{ id: string; category: string }>(sql`
    select id, category from exams where sample and state = 'published' and kind = 'formal' order by opens_at, id`)
  return { sessions: sessions.rows, exams: exams.rows }
}

async function findOfficials(tx: Tx): Promise<OfficialRow[]> {
  const { rows } = await tx.execute<OfficialRow & Record<string, unknown>>(sql`
    select id, right(id::text, 12)::int as n, category, joined_day::text as "joinedDay"
    from officials where id::text like '00000000-0000-4000-8400-%'`)
  return rows
}

const planRow = (category: Category, year: number, items: readonly SampleItem[], now: Date) => {
  const { title, targets } = PRESETS[category]
  // What no sample session or exam grants is not asked for: the plan stays one that can be published.
  const reached = (part: 'theory' | 'practice' | 'assessment') =>
    Math.min(
      targets[part],
      items.filter((item) => item.part === part).reduce((sum, item) => sum + item.creditTenths, 0),
    )
  return {
    ...{ id: samplePlanId(category, year), year, category, title: `示例·${year} 年${title}`, state: 'published' },
    ...{ theory_tenths: reached('theory'), practice_tenths: reached('practice') },
    ...{ assessment_tenths: reached('assessment'), revision: 1, sample: true, updated_at: now },
  }
}

const itemRow = (item: SampleItem) => {
  const { id, planId, place, kind, title, teaches, opensDay, dueDay, part, creditTenths, required, questions } = item
  return {
    ...{ id, plan_id: planId, place, kind, title, teaches, opens_day: opensDay, due_day: dueDay, part },
    ...{ credit_tenths: creditTenths, required, questions, dropped: false },
  }
}

function doneRows(officials: readonly OfficialRow[], items: readonly SampleItem[], today: string) {
  return officials.flatMap((official) =>
    items.flatMap((item) => {
      const day = sampleDoneDay(official, item, today)
      if (!day) return []
      const credit = { credit_tenths: item.creditTenths, done_day: day, at: instantOn(day, 10 * 60), actor_id: null }
      return [{ official_id: official.id, item_id: item.id, by: 'questions', ...credit }]
    }),
  )
}

/** Whoever came to a session that a plan asks for has done it. */
async function creditPresent(tx: Tx, planIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    insert into study_done (official_id, item_id, by, credit_tenths, done_day, at, actor_id)
    select s.official_id, i.id, 'session', i.credit_tenths, (o.starts_at at time zone 'Asia/Shanghai')::date, s.at, null
    from study_items i
      join study_plans p on p.id = i.plan_id
      join offline_sessions o on i.teaches->'sessionIds' ? o.id::text
      join session_seats s on s.session_id = o.id and s.state = 'present'
      join officials f on f.id = s.official_id and f.category = p.category
    where p.id = any(${sql.param([...planIds])}::uuid[])
    on conflict do nothing`)
}

/** Any number, the same in every process of ours. */
const LOCK = 7_164_272

/**
 * Puts a plan of this year for each category in, with what the invented officials have done of it by now. Safe at every
 * start and in several processes at once; a plan that is there stays as it is.
 */
export async function seedPlans(ctx: Context): Promise<void> {
  const now = ctx.clock.now()
  const today = civilDayOf(now)
  const year = Number(today.slice(0, 4))
  await inTransaction(ctx.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`)
    const offered = await findOffered(tx)
    const plans = CATEGORIES.map((category) => ({ category, items: sampleItems(category, year, offered) }))
    const rows = plans.map(({ category, items }) => planRow(category, year, items, now))
    const added = new Set((await fillTable(tx, 'study_plans', rows)).map(({ id }) => id))
    if (added.size === 0) return
    const fresh = plans.filter(({ category }) => added.has(samplePlanId(category, year)))
    const officials = await findOfficials(tx)
    for (const { category, items } of fresh) {
      await fillTable(tx, 'study_items', items.map(itemRow))
      const theirs = officials.filter((official) => official.category === category)
      await fillTable(tx, 'study_done', doneRows(theirs, items, today))
    }
    await creditPresent(tx, [...added].map(String))
  })
}
