import { and, eq, inArray, ne } from 'drizzle-orm'
import { findHook } from '@/cloud/episodes/reading/find-hook'
import { nameExams } from '@/cloud/exams/name-exams'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable } from '@/cloud/kernel/db'
import { findTaught } from '@/cloud/practice/drawing/find-taught'
import { CATEGORIES, isFor, type Category } from '@/domain/study/categories'
import type { ItemKind, Teaches } from '@/domain/study/items'
import type { Known } from '@/domain/study/plans/find-obstacles'
import { findChapterCites, taughtPool } from '../checkins/taught-pool'
import { studyPlans } from '../tables/plans.tables'
import { offlineSessions } from '../tables/sessions.tables'

interface Named {
  planId: string
  kind: ItemKind
  teaches: Teaches
}

/** The dates an item names that take place, and whom the plan is for. */
async function findSessions(db: Queryable, { planId, kind, teaches: { sessionIds = [] } }: Named) {
  if (kind !== 'session' || sessionIds.length === 0) return []
  return db
    .select({ category: offlineSessions.category, unitId: offlineSessions.unitId, asked: studyPlans.category })
    .from(offlineSessions)
    .innerJoin(studyPlans, eq(studyPlans.id, planId))
    .where(and(inArray(offlineSessions.id, sessionIds), ne(offlineSessions.state, 'cancelled')))
}

type Sessions = Awaited<ReturnType<typeof findSessions>>

/** Whom of the plan's people all the dates leave out; null when each of them may come to one. */
function closedFor(sessions: Sessions): 'unit' | 'category' | null {
  const [first] = sessions
  if (!first) return null
  const open = sessions.filter(({ unitId }) => unitId === null)
  if (open.length === 0) return 'unit'
  const mayCome = (of: Category) => open.some(({ category }) => isFor(category, of))
  return CATEGORIES.every((of) => !isFor(first.asked, of) || mayCome(of)) ? null : 'category'
}

/** Whether what the item names is there: an episode on air, a chapter of a published handbook, a session, an exam. */
async function isThere(ctx: Context, db: Queryable, { kind, teaches }: Named, sessions: Sessions): Promise<boolean> {
  const { episodeId, handbookId, chapterId, examId } = teaches
  if (kind === 'questions') return true
  if (kind === 'episode') return episodeId !== undefined && (await findHook(ctx, episodeId)) !== null
  if (kind === 'session') return sessions.length > 0
  if (kind === 'exam') return examId !== undefined && (await nameExams(db)).some(({ id }) => id === examId)
  return Boolean(handbookId && chapterId && (await findChapterCites(db, handbookId, chapterId)))
}

/** What decides whether an item can be asked for: is it there, and how many families of questions prove it. */
export async function knownOfItem(ctx: Context, db: Queryable, item: Named): Promise<Known> {
  const taught = await findTaught(db, await taughtPool(db, item.teaches))
  const sessions = await findSessions(db, item)
  return {
    families: new Set(taught.map(({ family }) => family)).size,
    there: await isThere(ctx, db, item, sessions),
    closed: closedFor(sessions),
  }
}
