import { sql } from 'drizzle-orm'
import { index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { FeedbackKind } from '@/domain/feedback/feedback'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** 投诉与建议. What was written, the number left and the answer are encrypted; kind, page and times are not. */
export const feedback = pgTable(
  'feedback',
  {
    /** Made by the phone. */
    id: uuid('id').primaryKey(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<FeedbackKind>().notNull(),
    textEncrypted: text('text_encrypted').notNull(),
    phoneEncrypted: text('phone_encrypted'),
    page: text('page'),
    sentAt: instant('sent_at').notNull(),
    answerEncrypted: text('answer_encrypted'),
    answeredAt: instant('answered_at'),
    answeredById: uuid('answered_by_id'),
  },
  (t) => [
    index('feedback_owner').on(t.ownerId, t.sentAt),
    index('feedback_sent').on(t.sentAt, t.id),
    index('feedback_answered').on(t.answeredAt, t.id),
    index('feedback_open')
      .on(t.sentAt, t.id)
      .where(sql`answered_at is null`),
  ],
)
