import { and, desc, eq, isNotNull, isNull, ne, notInArray, sql } from 'drizzle-orm'
import type { Result } from '@/contract/client'
import type { Choices } from '@/contract/study/plans'
import { listEpisodes } from '@/cloud/episodes/reading/list-episodes'
import { nameExams } from '@/cloud/exams/name-exams'
import type { Queryable } from '@/cloud/kernel/db'
import { ok, type Call } from '@/cloud/kernel/route'
import { CATEGORY_WORDS } from '@/domain/study/categories'
import { handbooks, handbookVersions } from '../tables/handbook.tables'
import { offlineSessions } from '../tables/sessions.tables'

const named = ({ id, title }: { id: string; title: string }) => ({ id, title })

async function listChapters({ ctx }: Call) {
  const published = and(eq(handbookVersions.handbookId, handbooks.id), eq(handbookVersions.version, handbooks.version))
  const rows = await ctx.db.orm
    .select({ id: handbooks.id, category: handbooks.category, body: handbookVersions.body })
    .from(handbooks)
    .innerJoin(handbookVersions, published)
    .where(isNotNull(handbooks.version))
    .orderBy(handbooks.id)
  return rows.map(({ id, category, body }) => ({
    id,
    title: `${body.title}（${CATEGORY_WORDS[category]}）`,
    chapters: body.chapters.map(named),
  }))
}

const OFFERED_MOST = 300

const NAMED = sql`${offlineSessions.id}::text in (
  select jsonb_array_elements_text(i.teaches->'sessionIds') from study_items i
    join study_plans p on p.id = i.plan_id and p.state <> 'closed'
  where i.kind = 'session' and not i.dropped)`

/** Those that may be chosen, the newest first; then those that items name already, though they may be chosen no more. */
async function listSessions(orm: Queryable): Promise<Choices['sessions']> {
  const select = () =>
    orm
      .select({
        ...{ id: offlineSessions.id, title: offlineSessions.title, state: offlineSessions.state },
        ...{ startsAt: offlineSessions.startsAt, category: offlineSessions.category },
      })
      .from(offlineSessions)
  const offered = await select()
    .where(and(ne(offlineSessions.state, 'cancelled'), isNull(offlineSessions.unitId)))
    .orderBy(desc(offlineSessions.startsAt))
    .limit(OFFERED_MOST)
  const known = offered.map(({ id }) => id)
  const others = await select()
    .where(and(NAMED, notInArray(offlineSessions.id, known)))
    .orderBy(desc(offlineSessions.startsAt))
  const view = (rows: typeof offered, isOffered: boolean) =>
    rows.map(({ state, startsAt, ...session }) => ({
      ...{ ...session, startsAt: startsAt.toISOString(), offered: isOffered, cancelled: state === 'cancelled' },
    }))
  return [...view(offered, true), ...view(others, false)]
}

/** What an item may teach: published episodes, chapters, sessions of no one unit that take place, formal exams. */
export async function listChoices(_: object, call: Call): Promise<Result<Choices>> {
  const { orm } = call.ctx.db
  const listed = await listEpisodes({}, call)
  return ok({
    episodes: listed.ok ? listed.value.episodes.map(named) : [],
    handbooks: await listChapters(call),
    sessions: await listSessions(orm),
    exams: await nameExams(orm),
  })
}
