import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { BlueprintBody } from '@/contract/exams/blueprint'
import type { ExamRules, PoolQuestion } from '@/contract/exams/exam-shapes'
import type { PlanCategory } from '@/domain/study/categories'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** 组卷蓝图: sections by kind, law and difficulty; a paper is drawn from it for each person. */
export const examBlueprints = pgTable('exam_blueprints', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  category: text('category').$type<PlanCategory>().notNull(),
  body: jsonb('body').$type<BlueprintBody>().notNull(),
  state: text('state').$type<'draft' | 'ready' | 'retired'>().notNull(),
  revision: integer('revision').notNull(),
  savedById: uuid('saved_by_id').notNull(),
  updatedAt: instant('updated_at').notNull(),
  sample: boolean('sample').notNull().default(false),
})

/** An exam freezes its blueprint and the bank's versions when it is published; nothing of it changes after. */
export const exams = pgTable(
  'exams',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    kind: text('kind').$type<'mock' | 'formal' | 'makeup'>().notNull(),
    category: text('category').$type<PlanCategory>().notNull(),
    /** Only for this unit and those below it; null for all of the category. */
    unitId: uuid('unit_id'),
    /** Of a make-up, the formal exam whose papers it makes good. */
    makesUpId: uuid('makes_up_id'),
    blueprintId: uuid('blueprint_id').notNull(),
    blueprint: jsonb('blueprint').$type<BlueprintBody>().notNull(),
    rules: jsonb('rules').$type<ExamRules>().notNull(),
    /** Frozen at publishing; null before. */
    pool: jsonb('pool').$type<PoolQuestion[]>(),
    seed: text('seed').notNull(),
    opensAt: instant('opens_at').notNull(),
    closesAt: instant('closes_at').notNull(),
    state: text('state').$type<'draft' | 'published' | 'cancelled'>().notNull(),
    revision: integer('revision').notNull(),
    savedById: uuid('saved_by_id').notNull(),
    publishedAt: instant('published_at'),
    sample: boolean('sample').notNull().default(false),
  },
  (t) => [index('exams_window').on(t.state, t.closesAt)],
)

/** Times one may choose to sit, so that not everybody sits on the last evening. None: any time in the window. */
export const examTimes = pgTable(
  'exam_times',
  { examId: uuid('exam_id').notNull(), startsAt: instant('starts_at').notNull(), seats: integer('seats').notNull() },
  (t) => [primaryKey({ columns: [t.examId, t.startsAt] })],
)

/** What is one person's own in an exam: the chosen time, extra time, large print. */
export const examCandidates = pgTable(
  'exam_candidates',
  {
    examId: uuid('exam_id').notNull(),
    officialId: uuid('official_id').notNull(),
    chosenAt: instant('chosen_at'),
    extraMinutes: integer('extra_minutes').notNull().default(0),
    largePrint: boolean('large_print').notNull().default(false),
    grantedById: uuid('granted_by_id'),
  },
  (t) => [
    primaryKey({ columns: [t.examId, t.officialId] }),
    index('exam_candidates_official').on(t.officialId),
    index('exam_candidates_time').on(t.examId, t.chosenAt),
  ],
)
