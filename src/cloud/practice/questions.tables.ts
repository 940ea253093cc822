import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { QuestionDraft } from '@/contract/console/question-draft'
import type { QuestionState } from '@/domain/practice/question-states'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** The bank: one row a question, with what drawing needs of its published version. */
export const questions = pgTable(
  'questions',
  {
    id: text('id').primaryKey(),
    /** The published version; null while there is none. */
    version: integer('version'),
    /** False before the first publishing and after withdrawal: not drawn any more, answers under way still count. */
    live: boolean('live').notNull().default(false),
    kind: text('kind').notNull(),
    topic: text('topic').notNull(),
    audiences: text('audiences').array().notNull(),
    episodeId: text('episode_id'),
    family: text('family').notNull(),
    difficulty: integer('difficulty').notNull(),
    /** 仅考试用: formal exams alone draw it; nothing that is practised ever shows it. */
    examOnly: boolean('exam_only').notNull().default(false),
    /** Why an editor has to look again (`DOUBTS` of the contract); null when nothing is the matter. */
    doubt: text('doubt'),
    /** Of what came from a file: the same for all of that file. */
    importMark: text('import_mark'),
    /** Of the program's own questions: what was seeded last. */
    seedHash: text('seed_hash'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('questions_topic').on(t.topic), index('questions_episode').on(t.episodeId)],
)

/** What an editor writes and a second person publishes; a published version never changes. */
export const questionVersions = pgTable(
  'question_versions',
  {
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    state: text('state').$type<QuestionState>().notNull(),
    revision: integer('revision').notNull(),
    /** Whole from `submitted` on; drawing and grading read it only of versions that were published (`bank.repo`). */
    body: jsonb('body').$type<QuestionDraft>().notNull(),
    /** The answer of the version before was wrong: who gave either answer is graded anew and told. */
    corrects: boolean('corrects').notNull().default(false),
    authorId: uuid('author_id').notNull(),
    savedById: uuid('saved_by_id').notNull(),
    submittedById: uuid('submitted_by_id'),
    reviewerId: uuid('reviewer_id'),
    note: text('note'),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.version] }),
    index('question_versions_state').on(t.state, t.updatedAt),
  ],
)

/** 今日一题 as it was asked: frozen by the first who opens the day. */
export const dailyQuestions = pgTable(
  'daily_questions',
  {
    day: date('day', { mode: 'string' }).notNull(),
    audience: text('audience').notNull(),
    questionId: text('question_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.audience] }), index('daily_questions_question').on(t.questionId)],
)
