import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Queryable } from '@/cloud/kernel/db'
import { practiceNotices } from '../practice.tables'
import { questions, questionVersions } from '../questions.tables'

const NEWEST = 50

export async function countUnread(db: Queryable, ownerId: string): Promise<number> {
  const mine = and(eq(practiceNotices.ownerId, ownerId), eq(practiceNotices.read, false))
  const [row] = await db
    .select({ unread: sql<number>`count(*)::int` })
    .from(practiceNotices)
    .where(mine)
  return row!.unread
}

/** Stands for the words of a question that is kept for exams since: they are no more anybody's to read. */
const KEPT_FOR_EXAMS = '这道题现在仅考试用，题目不再显示。'

/** The newest notices of an owner, with the question's words as they are now, as far as practice may tell them. */
export async function selectNotices(db: Queryable, ownerId: string) {
  return db
    .select({
      id: practiceNotices.id,
      kind: practiceNotices.kind,
      questionId: practiceNotices.questionId,
      stem: sql<string>`case when ${questions.examOnly} then ${KEPT_FOR_EXAMS} else ${questionVersions.body}->>'stem' end`,
      text: practiceNotices.text,
      right: practiceNotices.right,
      at: practiceNotices.at,
      read: practiceNotices.read,
    })
    .from(practiceNotices)
    .innerJoin(questions, eq(questions.id, practiceNotices.questionId))
    .innerJoin(
      questionVersions,
      and(eq(questionVersions.questionId, questions.id), eq(questionVersions.version, questions.version)),
    )
    .where(eq(practiceNotices.ownerId, ownerId))
    .orderBy(desc(practiceNotices.at), desc(practiceNotices.id))
    .limit(NEWEST)
}

/** What came later stays unread: nobody has seen it yet. */
export async function markRead(db: Queryable, ownerId: string, upTo: Date): Promise<void> {
  const seen = and(eq(practiceNotices.ownerId, ownerId), lte(practiceNotices.at, upTo))
  await db.update(practiceNotices).set({ read: true }).where(seen)
}
