import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { ItemKind, CreditPart, Teaches } from '@/domain/study/items'
import type { PlanCategory } from '@/domain/study/categories'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })

/** What a category owes in a year. Credits are tenths of a declared 学时, never measured time. */
export const studyPlans = pgTable(
  'study_plans',
  {
    id: uuid('id').primaryKey(),
    year: integer('year').notNull(),
    category: text('category').$type<PlanCategory>().notNull(),
    title: text('title').notNull(),
    state: text('state').$type<'draft' | 'published' | 'closed'>().notNull(),
    /** What the rule asks for in each part; 0 asks for nothing. */
    theoryTenths: integer('theory_tenths').notNull().default(0),
    practiceTenths: integer('practice_tenths').notNull().default(0),
    assessmentTenths: integer('assessment_tenths').notNull().default(0),
    revision: integer('revision').notNull(),
    sample: boolean('sample').notNull().default(false),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [index('study_plans_year').on(t.year, t.category)],
)

export const studyItems = pgTable(
  'study_items',
  {
    id: uuid('id').primaryKey(),
    planId: uuid('plan_id').notNull(),
    place: integer('place').notNull(),
    kind: text('kind').$type<ItemKind>().notNull(),
    title: text('title').notNull(),
    /** What it teaches: which questions prove it, and where to read or watch. */
    teaches: jsonb('teaches').$type<Teaches>().notNull(),
    opensDay: day('opens_day').notNull(),
    dueDay: day('due_day').notNull(),
    part: text('part').$type<CreditPart>().notNull(),
    creditTenths: integer('credit_tenths').notNull(),
    required: boolean('required').notNull().default(true),
    /** 3 to 5 answered correctly make it done; 0 for sessions and exams. */
    questions: integer('questions').notNull(),
    /** Taken out of the plan later: what was done stays done, nobody owes it any more. */
    dropped: boolean('dropped').notNull().default(false),
  },
  (t) => [index('study_items_plan').on(t.planId, t.place)],
)

/** An item somebody has done: once, by the key; written by the server alone. */
export const studyDone = pgTable(
  'study_done',
  {
    officialId: uuid('official_id').notNull(),
    itemId: uuid('item_id').notNull(),
    by: text('by').$type<'questions' | 'session' | 'exam' | 'import' | 'exemption'>().notNull(),
    creditTenths: integer('credit_tenths').notNull(),
    doneDay: day('done_day').notNull(),
    at: instant('at').notNull(),
    /** Who imported or approved it. */
    actorId: uuid('actor_id'),
  },
  (t) => [primaryKey({ columns: [t.officialId, t.itemId] }), index('study_done_item').on(t.itemId)],
)

/** Answers of check-ins: what an item is done by. The phone's id makes sending again sending once. */
export const checkInAnswers = pgTable(
  'check_in_answers',
  {
    officialId: uuid('official_id').notNull(),
    itemId: uuid('item_id').notNull(),
    id: uuid('id').notNull(),
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    family: text('family').notNull(),
    chosen: text('chosen').notNull(),
    right: boolean('right').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.officialId, t.itemId, t.id] })],
)

/** Who asked to be reminded, and how; nobody is reminded without asking. */
export const studyReminders = pgTable('study_reminders', {
  personId: uuid('person_id').primaryKey(),
  /** Days before an item's last day. */
  daysBefore: integer('days_before').notNull(),
  askedAt: instant('asked_at').notNull(),
  /** The civil day for which they were reminded last. */
  remindedDay: day('reminded_day'),
  /** The civil day on which they were told last of what can be caught up with. */
  lateDay: day('late_day'),
})
