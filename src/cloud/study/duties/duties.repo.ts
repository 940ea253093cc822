import { sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { PLAN_CATEGORIES, type Category, type PlanCategory } from '@/domain/study/categories'
import type { CreditPart, ItemKind, Teaches } from '@/domain/study/items'
import { owedSince } from './since'

export interface DutyRow {
  id: string
  year: number
  place: number
  kind: ItemKind
  title: string
  teaches: Teaches
  opensDay: string
  dueDay: string
  part: CreditPart
  creditTenths: number
  required: boolean
  dropped: boolean
  questions: number
  sample: boolean
  /** Since when the plan's duty is theirs. */
  joinedDay: string
  /** Families answered correctly. */
  right: number
  doneDay: string | null
  doneBy: string | null
  grantedTenths: number | null
}

/** Done things of years before the last are history, not a list of what to do. */
const YEARS_SHOWN = 1

/**
 * What somebody of this category is asked for by the plans that are published, and what they have done: of whatever
 * category's plan, also of one that is closed by now.
 */
export async function selectDuties(
  db: Queryable,
  officialId: string,
  category: Category,
  year: number,
): Promise<DutyRow[]> {
  const { rows } = await db.execute<DutyRow & Record<string, unknown>>(sql`
    select i.id, p.year, i.place, i.kind, i.title, i.teaches, i.opens_day::text as "opensDay",
      i.due_day::text as "dueDay", i.part, i.credit_tenths as "creditTenths", i.required, i.dropped, i.questions, p.sample,
      (${owedSince})::text as "joinedDay",
      (select count(distinct a.family) from check_in_answers a
        where a.official_id = ${officialId}::uuid and a.item_id = i.id and a."right")::int as "right",
      d.done_day::text as "doneDay", d.by as "doneBy", d.credit_tenths as "grantedTenths"
    from study_plans p join study_items i on i.plan_id = p.id
      join officials o on o.id = ${officialId}::uuid
      left join study_done d on d.official_id = ${officialId}::uuid and d.item_id = i.id
    where (p.state = 'published' and p.category in (${category}, 'all') and not i.dropped)
      or (d.item_id is not null and p.state <> 'draft' and p.year >= ${year - YEARS_SHOWN})
    order by p.year desc, p.category, i.place, i.id`)
  return rows
}

export interface TargetRow {
  year: number
  /** Since when the plan's duty is theirs. */
  joinedDay: string
  category: PlanCategory
  theory: number
  practice: number
  assessment: number
}

/**
 * What the plans of each year ask for in hours, those that are closed by now among them. Of a year and a category one
 * plan counts: the published one, or else the one that was closed last; one that was ended to be replaced asks for nothing.
 */
export async function selectTargets(db: Queryable, officialId: string, category: Category): Promise<TargetRow[]> {
  const meant = PLAN_CATEGORIES.filter((one) => one === category || one === 'all')
  const { rows } = await db.execute<TargetRow & Record<string, unknown>>(sql`
    select distinct on (p.year, p.category) p.year, p.category, (${owedSince})::text as "joinedDay",
      p.theory_tenths as theory, p.practice_tenths as practice, p.assessment_tenths as assessment
    from study_plans p join officials o on o.id = ${officialId}::uuid
    where p.state <> 'draft' and p.category = any(${sql.param(meant)}::text[])
    order by p.year, p.category, p.state = 'published' desc, p.updated_at desc, p.id`)
  return rows
}
