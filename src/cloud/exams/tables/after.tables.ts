import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })

/** Somebody says that a question of their paper is wrong. */
export const examAppeals = pgTable(
  'exam_appeals',
  {
    id: uuid('id').primaryKey(),
    paperId: uuid('paper_id').notNull(),
    officialId: uuid('official_id').notNull(),
    examId: uuid('exam_id').notNull(),
    question: integer('question').notNull(),
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    textEncrypted: text('text_encrypted').notNull(),
    sentAt: instant('sent_at').notNull(),
    decision: text('decision').$type<'fixed' | 'kept'>(),
    answer: text('answer'),
    answeredAt: instant('answered_at'),
    answeredById: uuid('answered_by_id'),
  },
  (t) => [
    index('exam_appeals_official').on(t.officialId, t.sentAt),
    index('exam_appeals_open')
      .on(t.sentAt)
      .where(sql`answered_at is null`),
  ],
)

/** A question of an exam that is graded otherwise than its version says, for everybody who had it. */
export const examFixes = pgTable(
  'exam_fixes',
  {
    examId: uuid('exam_id').notNull(),
    questionId: text('question_id').notNull(),
    version: integer('version').notNull(),
    /** `void`: full marks for everybody; `accept`: these letters are right. */
    fix: text('fix').$type<'void' | 'accept'>().notNull(),
    answer: text('answer'),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
    actorId: uuid('actor_id').notNull(),
    /** Papers still to be graded again start after this id; null once all are. */
    regradedTo: uuid('regraded_to'),
    done: boolean('done').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.examId, t.questionId, t.version] })],
)

/** 合格证: checked on a public page by number and name. */
export const certificates = pgTable(
  'certificates',
  {
    number: text('number').primaryKey(),
    officialId: uuid('official_id').notNull(),
    examId: uuid('exam_id').notNull(),
    paperId: uuid('paper_id').notNull(),
    /** As it was when it was issued. */
    name: text('name').notNull(),
    unitName: text('unit_name').notNull(),
    examTitle: text('exam_title').notNull(),
    outcome: text('outcome').$type<'passed' | 'good' | 'excellent'>().notNull(),
    issuedDay: day('issued_day').notNull(),
    revokedAt: instant('revoked_at'),
    sample: boolean('sample').notNull().default(false),
  },
  (t) => [index('certificates_official').on(t.officialId)],
)

/** 免考: asked for with reason and file, decided by the unit. */
export const exemptions = pgTable(
  'exemptions',
  {
    id: uuid('id').primaryKey(),
    officialId: uuid('official_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    examId: uuid('exam_id').notNull(),
    reason: text('reason').$type<'retiring' | 'maternity' | 'illness' | 'other'>().notNull(),
    textEncrypted: text('text_encrypted'),
    fileName: text('file_name'),
    state: text('state').$type<'asked' | 'approved' | 'refused' | 'taken-back'>().notNull(),
    note: text('note'),
    askedAt: instant('asked_at').notNull(),
    decidedAt: instant('decided_at'),
    decidedById: uuid('decided_by_id'),
  },
  (t) => [
    index('exemptions_official').on(t.officialId, t.examId),
    index('exemptions_open')
      .on(t.unitId, t.askedAt)
      .where(sql`state = 'asked'`),
  ],
)

/** The paper that shows why, in pieces of base64, encrypted: it may name an illness. */
export const exemptionFiles = pgTable(
  'exemption_files',
  {
    exemptionId: uuid('exemption_id').notNull(),
    part: integer('part').notNull(),
    officialId: uuid('official_id').notNull(),
    pieceEncrypted: text('piece_encrypted').notNull(),
  },
  (t) => [primaryKey({ columns: [t.exemptionId, t.part] })],
)
