import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { PaperQuestion, PaperRules } from '@/contract/exams/exam-shapes'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** A paper as it was drawn for one person: frozen questions, versions and order of options. */
export const examPapers = pgTable(
  'exam_papers',
  {
    id: uuid('id').primaryKey(),
    examId: uuid('exam_id').notNull(),
    officialId: uuid('official_id').notNull(),
    attempt: integer('attempt').notNull(),
    /** The unit at the time of sitting. */
    unitId: uuid('unit_id').notNull(),
    questions: jsonb('questions').$type<PaperQuestion[]>().notNull(),
    rules: jsonb('rules').$type<PaperRules>().notNull(),
    startedAt: instant('started_at').notNull(),
    /** Fixed when the paper is opened, by the server's clock; extra time included, the grace of 5 s not. */
    deadlineAt: instant('deadline_at').notNull(),
    /** Grows when another phone takes over; answers carry it. */
    epoch: integer('epoch').notNull(),
    /** The one active device. */
    deviceId: uuid('device_id').notNull(),
    /** Questions marked for later, by place. */
    marked: jsonb('marked').$type<number[]>().notNull().default([]),
    state: text('state').$type<'open' | 'handed-in'>().notNull(),
    handedInAt: instant('handed_in_at'),
    handedInBy: text('handed_in_by').$type<'person' | 'deadline' | 'leave-limit'>(),
    /** Tenths of a mark; null before grading. The newest of `exam_gradings`. */
    scoreTenths: integer('score_tenths'),
    maxTenths: integer('max_tenths').notNull(),
    outcome: text('outcome').$type<'failed' | 'passed' | 'good' | 'excellent'>(),
    /** The unit decided that answers that came late count. */
    lateCounts: boolean('late_counts').notNull().default(false),
  },
  (t) => [
    index('exam_papers_official').on(t.officialId, t.examId, t.attempt),
    index('exam_papers_exam').on(t.examId),
    index('exam_papers_unit').on(t.unitId, t.examId),
    index('exam_papers_open')
      .on(t.deadlineAt)
      .where(sql`state = 'open'`),
  ],
)

/**
 * Every answer that arrived, appended and never changed. Of a question the one with the greatest (epoch, version)
 * counts; `late` ones only if the unit says so.
 */
export const examAnswers = pgTable(
  'exam_answers',
  {
    paperId: uuid('paper_id').notNull(),
    /** Place on the paper, from 0. */
    question: integer('question').notNull(),
    epoch: integer('epoch').notNull(),
    /** Counted by the phone, from 1, for each question. */
    version: integer('version').notNull(),
    /** Letters as the bank has them, `AC`; empty takes the answer back. */
    chosen: text('chosen').notNull(),
    /** When the API had it in its hands, not when Postgres did. */
    receivedAt: instant('received_at').notNull(),
    /** After the deadline and its grace, or after the hand-in. */
    late: boolean('late').notNull(),
    deviceId: uuid('device_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.question, t.epoch, t.version] })],
)

export type PaperEvent =
  | 'opened'
  | 'resumed'
  | 'taken-over'
  | 'left'
  | 'returned'
  | 'handed-in'
  | 'closed'
  | 'too-fast'
  | 'late-counted'

/** What happened around a paper; told to its person, and fails nobody unless the rules said so before. */
export const paperEvents = pgTable(
  'paper_events',
  {
    paperId: uuid('paper_id').notNull(),
    id: uuid('id').notNull(),
    event: text('event').$type<PaperEvent>().notNull(),
    at: instant('at').notNull(),
    /** Of `left`: for how many seconds; of `too-fast`: the question. */
    amount: integer('amount'),
    actorId: uuid('actor_id'),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.id] })],
)

/** Each grading of a paper: a wrong question that was fixed, late answers that count. The newest applies. */
export const examGradings = pgTable(
  'exam_gradings',
  {
    paperId: uuid('paper_id').notNull(),
    n: integer('n').notNull(),
    scoreTenths: integer('score_tenths').notNull(),
    outcome: text('outcome').$type<'failed' | 'passed' | 'good' | 'excellent'>().notNull(),
    why: text('why').$type<'handed-in' | 'question-fixed' | 'late-counted' | 'leave-limit'>().notNull(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id'),
  },
  (t) => [primaryKey({ columns: [t.paperId, t.n] })],
)
