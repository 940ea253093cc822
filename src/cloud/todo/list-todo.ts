import type { Result } from '@/contract/client'
import { TODO_LISTED, type Todo } from '@/contract/console/console-todo'
import { countWaitingEpisodes, listWaitingEpisodes } from '@/cloud/episodes/console/list-waiting'
import { ok, type Call } from '@/cloud/kernel/route'
import { countOpenPlaceReports, listPlaceReports } from '@/cloud/places/reports/answer-report'
import { listReports } from '@/cloud/practice/reports/answer-report'
import { countWaitingQuestions, listWaitingQuestions } from '@/cloud/practice/waiting/list-waiting'
import { findNames } from '@/cloud/session/people/find-names'
import { writersOf } from '@/domain/episodes/version-states'

const first = <T>(items: readonly T[]) => ({ total: items.length, shown: items.slice(0, TODO_LISTED) })

/** Everything that waits, of every room. */
async function findWaiting({ ctx, caller }: Call) {
  const db = ctx.db.orm
  const [questions, episodes] = [await listWaitingQuestions(db), await listWaitingEpisodes(db)]
  const submitted = [
    ...questions.submitted.map((row) => ({ of: 'question' as const, ...row })),
    ...episodes.submitted.map((row) => ({ of: 'episode' as const, ...row })),
  ]
    .map((row) => ({ ...row, mine: writersOf(row).includes(caller.personId!) }))
    .sort((a, b) => Number(a.mine) - Number(b.mine) || a.since.getTime() - b.since.getTime())
  const doubted = [
    ...questions.doubted.map((row) => ({ of: 'question' as const, ...row })),
    ...episodes.doubted.map((row) => ({ of: 'episode' as const, ...row })),
  ]
  return { submitted, doubted, imported: questions.imported }
}

/** What an editor opens in the morning. */
export async function listTodo(_: object, call: Call): Promise<Result<Todo>> {
  const { submitted, doubted, imported } = await findWaiting(call)
  const reports = await listReports({ state: 'open' }, call)
  if (!reports.ok) return reports
  const ofPlaces = await listPlaceReports({ state: 'open' }, call)
  if (!ofPlaces.ok) return ofPlaces
  const reviews = first(submitted)
  const nameOf = await findNames(
    call.ctx.db.orm,
    reviews.shown.map(({ authorId }) => authorId),
  )
  return ok({
    reviews: {
      total: reviews.total,
      shown: reviews.shown.map(({ of, id, title, version, authorId, mine, since }) => {
        return { of, id, title, version, authorName: nameOf(authorId), mine, since: since.toISOString() }
      }),
    },
    doubts: first(doubted),
    reports: {
      total: reports.value.open,
      shown: reports.value.reports
        .slice(0, TODO_LISTED)
        .map(({ id, questionId, stem, reason, sentAt }) => ({ id, questionId, stem, reason, sentAt })),
    },
    placeReports: {
      total: ofPlaces.value.open,
      shown: ofPlaces.value.reports
        .slice(0, TODO_LISTED)
        .map(({ id, placeId, placeName, kind, sentAt }) => ({ id, placeId, placeName, kind, sentAt })),
    },
    imported: first(imported.map((row) => ({ ...row, since: row.since.toISOString() }))),
  })
}

/** How much of it the caller can settle; every page of the console asks for this number, so that no row is fetched. */
export async function countTodo(_: object, { ctx, caller }: Call): Promise<Result<{ count: number }>> {
  const [db, personId] = [ctx.db.orm, caller.personId!]
  const ofWriters = (await countWaitingQuestions(db, personId)) + (await countWaitingEpisodes(db, personId))
  return ok({ count: ofWriters + (await countOpenPlaceReports(db)) })
}
