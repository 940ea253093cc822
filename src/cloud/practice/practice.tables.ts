import { boolean, date, index, integer, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'
import type { PracticeSource } from '@/contract/practice/practice'
import type { ReportReason } from '@/domain/practice/report-reasons'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const owner = () => uuid('owner_id').notNull()

/** Every answer, once: the phone's own id makes sending again sending once. Never joined to a unit or an employer. */
export const practiceAnswers = pgTable(
  'practice_answers',
  {
    ownerId: owner(),
    id: uuid('id').notNull(),
    setId: uuid('set_id'),
    source: text('source').$type<PracticeSource>().notNull(),
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    /** Letters, `AC`; empty when the time ran out. */
    chosen: text('chosen').notNull(),
    right: boolean('right').notNull(),
    /** The owner's first answer to this question: only those make statistics. */
    first: boolean('first').notNull(),
    /** The civil day on which the phone noted it. */
    day: date('day', { mode: 'string' }).notNull(),
    at: instant('at').notNull(),
    receivedAt: instant('received_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.id] }),
    index('practice_answers_question').on(t.questionId, t.ownerId),
    index('practice_answers_day').on(t.ownerId, t.day),
    index('practice_answers_received')
      .on(t.receivedAt)
      .where(sql`first`),
  ],
)

/** What one owner remembers of one question (`domain/practice/review.ts`). */
export const practiceCards = pgTable(
  'practice_cards',
  {
    ownerId: owner(),
    questionId: text('question_id').notNull(),
    state: text('state').$type<'learning' | 'known'>().notNull(),
    dueDay: date('due_day', { mode: 'string' }),
    stability: real('stability'),
    difficulty: real('difficulty'),
    reviews: integer('reviews').notNull(),
    lapses: integer('lapses').notNull(),
    wrongTimes: integer('wrong_times').notNull(),
    lastDay: date('last_day', { mode: 'string' }).notNull(),
    lastRight: boolean('last_right').notNull(),
    /** The answer that it was last changed by: one that is sent again changes it once. */
    lastAnswerId: uuid('last_answer_id'),
    /** Grows with each change; two phones at once do not overwrite one another. */
    revision: integer('revision').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.ownerId, t.questionId] }),
    index('practice_cards_due')
      .on(t.ownerId, t.dueDay)
      .where(sql`state = 'learning'`),
    index('practice_cards_book')
      .on(t.ownerId, t.lastDay, t.questionId)
      .where(sql`state = 'learning'`),
  ],
)

/** A person's or device's own settings. */
export const practiceLearners = pgTable('practice_learners', {
  ownerId: uuid('owner_id').primaryKey(),
  points: boolean('points').notNull(),
  dailyCap: integer('daily_cap').notNull(),
})

/** A question somebody says is wrong, outdated or unclear; the words are encrypted. */
export const questionReports = pgTable(
  'question_reports',
  {
    id: uuid('id').primaryKey(),
    ownerId: owner(),
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    reason: text('reason').$type<ReportReason>().notNull(),
    textEncrypted: text('text_encrypted'),
    sentAt: instant('sent_at').notNull(),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    answeredById: uuid('answered_by_id'),
  },
  (t) => [
    index('question_reports_owner').on(t.ownerId, t.sentAt),
    index('question_reports_question').on(t.questionId),
    index('question_reports_open')
      .on(t.sentAt, t.id)
      .where(sql`answered_at is null`),
  ],
)

/** What an owner is told: a question was corrected, a report answered. */
export const practiceNotices = pgTable(
  'practice_notices',
  {
    ownerId: owner(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<'regraded' | 'report-answered'>().notNull(),
    questionId: text('question_id').notNull(),
    text: text('text').notNull(),
    right: boolean('right'),
    at: instant('at').notNull(),
    read: boolean('read').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.ownerId, t.id] }), index('practice_notices_owner').on(t.ownerId, t.at)],
)
