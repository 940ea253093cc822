import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import type { Category } from '@/domain/study/categories'
import { LATE_EVERY_DAYS } from '@/domain/study/duties/to-remind'
import { owedSince } from '../duties/since'
import { studyReminders } from '../tables/plans.tables'

export type ReminderRow = typeof studyReminders.$inferSelect

export async function findReminder(db: Queryable, personId: string): Promise<ReminderRow | null> {
  const [row] = await db.select().from(studyReminders).where(eq(studyReminders.personId, personId))
  return row ?? null
}

/** Asked for; what was reminded of today stays, so that switching off and on reminds of nothing twice. */
export async function putReminder(db: Queryable, row: Omit<ReminderRow, 'remindedDay' | 'lateDay'>): Promise<void> {
  const { daysBefore, askedAt } = row
  await db
    .insert(studyReminders)
    .values(row)
    .onConflictDoUpdate({ target: studyReminders.personId, set: { daysBefore, askedAt } })
}

export async function deleteReminder(db: Queryable, personId: string): Promise<void> {
  await db.delete(studyReminders).where(eq(studyReminders.personId, personId))
}

export interface WhoAsked {
  personId: string
  officialId: string
  category: Category
  daysBefore: number
  remindedDay: string | null
  lateDay: string | null
}

/** Of whom something ends within the days they chose: as `isToRemind` has it, so that nobody is read in vain. */
const hasDue = (today: string): SQL => sql`exists (
  select 1 from study_plans p join study_items i on i.plan_id = p.id
  where p.state = 'published' and p.category in (o.category, 'all') and i.required and not i.dropped
    and i.opens_day <= ${today}::date and i.due_day between ${today}::date and ${today}::date + r.days_before
    and (i.due_day = ${today}::date or r.reminded_day is null or r.reminded_day < i.due_day - r.days_before)
    and not exists (select 1 from study_done d where d.item_id = i.id and d.official_id = o.id))`

/** Who is late with something since a week, and was not told so within the week: as `isToTellLate` has it. */
const hasLate = (today: string): SQL => sql`(
  (r.late_day is null or r.late_day <= ${today}::date - ${LATE_EVERY_DAYS}::int) and exists (
    select 1 from study_plans p join study_items i on i.plan_id = p.id
    where p.state = 'published' and p.category in (o.category, 'all') and i.required and not i.dropped
      and i.due_day <= ${today}::date - ${LATE_EVERY_DAYS}::int and i.due_day >= ${owedSince}
      and not exists (select 1 from study_done d where d.item_id = i.id and d.official_id = o.id)))`

/** Who asked, is on a roster, was not reminded today, and has something due, or late since a week. */
export async function selectAsked(db: Queryable, today: string): Promise<WhoAsked[]> {
  const { rows } = await db.execute<WhoAsked & Record<string, unknown>>(sql`
    select r.person_id as "personId", o.id as "officialId", o.category,
      r.days_before as "daysBefore", r.reminded_day::text as "remindedDay", r.late_day::text as "lateDay"
    from study_reminders r join lateral (
      select id, category, joined_day from officials where person_id = r.person_id and left_day is null
      order by bound_at desc limit 1) o on true
    where r.reminded_day is distinct from ${today}::date and (${hasDue(today)} or ${hasLate(today)})
    order by r.person_id`)
  return rows
}

/** True for one of however many processes ask at once: today's reminder is theirs to send; `late`: of what is late, too. */
export async function claimReminder(db: Queryable, who: WhoAsked, today: string, late: boolean): Promise<boolean> {
  const { personId, remindedDay } = who
  const isAsBefore =
    remindedDay === null ? isNull(studyReminders.remindedDay) : eq(studyReminders.remindedDay, remindedDay)
  const { rowCount } = await db
    .update(studyReminders)
    .set({ remindedDay: today, ...(late && { lateDay: today }) })
    .where(and(eq(studyReminders.personId, personId), isAsBefore))
  return rowCount === 1
}

/** No way was open just now: the next try is as good. */
export async function giveBackReminder(db: Queryable, { personId, remindedDay, lateDay }: WhoAsked): Promise<void> {
  await db.update(studyReminders).set({ remindedDay, lateDay }).where(eq(studyReminders.personId, personId))
}
