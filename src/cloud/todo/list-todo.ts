import type { Result } from '@/contract/client'
import { TODO_LISTED, type Todo } from '@/contract/console/console-todo'
import { countWaitingEpisodes, listWaitingEpisodes } from '@/cloud/episodes/console/list-waiting'
import { listAppeals } from '@/cloud/exams/desk/appeals/answer-appeal'
import { countWaitingExams } from '@/cloud/exams/desk/count-waiting'
import { listExemptions } from '@/cloud/exams/desk/exemptions/decide-exemption'
import { ok, type Call } from '@/cloud/kernel/route'
import { countOpenPlaceReports, listPlaceReports } from '@/cloud/places/reports/answer-report'
import { listReports } from '@/cloud/practice/reports/answer-report'
import { countWaitingQuestions, listWaitingQuestions } from '@/cloud/practice/waiting/list-waiting'
import { findNames } from '@/cloud/session/people/find-names'
import { countOpenAlerts, listRosterAlerts } from '@/cloud/study/roster/alerts/list-alerts'
import { unitsSeenBy } from '@/cloud/study/roster/seen-units'
import { countHandbookDoubts, listHandbookDoubts } from './handbook-doubts'
import { writersOf } from '@/domain/episodes/version-states'
import type { Role } from '@/domain/session/roles'

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

const EDITORS: readonly Role[] = ['editor', 'admin']
const ROSTER: readonly Role[] = ['supervisor', 'admin']
const isOneOf = ({ caller }: Call, roles: readonly Role[]) => caller.roles.some((role) => roles.includes(role))

const NOTHING = { total: 0, shown: [] }
const BUREAU_NOTHING = {
  reviews: NOTHING,
  doubts: NOTHING,
  reports: NOTHING,
  handbooks: NOTHING,
  placeReports: NOTHING,
  imported: NOTHING,
  appeals: NOTHING,
}
type OfBureau = Omit<Todo, 'exemptions' | 'rosterAlerts'>

async function listReviews(call: Call, submitted: Awaited<ReturnType<typeof findWaiting>>['submitted']) {
  const reviews = first(submitted)
  const nameOf = await findNames(
    call.ctx.db.orm,
    reviews.shown.map(({ authorId }) => authorId),
  )
  return {
    total: reviews.total,
    shown: reviews.shown.map(({ of, id, title, version, authorId, mine, since }) => {
      return { of, id, title, version, authorName: nameOf(authorId), mine, since: since.toISOString() }
    }),
  }
}

/** What is the bureau's own to settle. */
async function listOfBureau(call: Call): Promise<Result<OfBureau>> {
  const { submitted, doubted, imported } = await findWaiting(call)
  const reports = await listReports({ state: 'open' }, call)
  if (!reports.ok) return reports
  const ofPlaces = await listPlaceReports({ state: 'open' }, call)
  if (!ofPlaces.ok) return ofPlaces
  const appeals = await listAppeals({ state: 'open' }, call)
  if (!appeals.ok) return appeals
  return ok({
    reviews: await listReviews(call, submitted),
    doubts: first(doubted),
    reports: {
      total: reports.value.open,
      shown: reports.value.reports
        .slice(0, TODO_LISTED)
        .map(({ id, questionId, stem, reason, sentAt }) => ({ id, questionId, stem, reason, sentAt })),
    },
    handbooks: await listHandbookDoubts(call.ctx),
    placeReports: {
      total: ofPlaces.value.open,
      shown: ofPlaces.value.reports
        .slice(0, TODO_LISTED)
        .map(({ id, placeId, placeName, kind, sentAt }) => ({ id, placeId, placeName, kind, sentAt })),
    },
    imported: first(imported.map((row) => ({ ...row, since: row.since.toISOString() }))),
    appeals: {
      total: appeals.value.open,
      shown: appeals.value.appeals
        .slice(0, TODO_LISTED)
        .map(({ id, stem, examTitle, sentAt }) => ({ id, stem, examTitle, sentAt })),
    },
  })
}

/** What waits for whoever looks after a unit. */
async function listOfUnits(call: Call): Promise<Result<Todo['exemptions']>> {
  if (!call.caller.roles.includes('supervisor')) return ok(NOTHING)
  const caller: Call['caller'] = { ...call.caller, roles: ['supervisor'] }
  const asked = await listExemptions({ state: 'open' }, { ...call, caller })
  if (!asked.ok) return asked
  const { exemptions, open } = asked.value
  return ok({
    total: open,
    shown: exemptions
      .slice(0, TODO_LISTED)
      .map(({ id, name, examTitle, askedAt }) => ({ id, name, examTitle, askedAt })),
  })
}

/** What somebody at the desk opens in the morning. */
export async function listTodo(_: object, call: Call): Promise<Result<Todo>> {
  const bureau = isOneOf(call, EDITORS) ? await listOfBureau(call) : ok(BUREAU_NOTHING)
  if (!bureau.ok) return bureau
  const exemptions = await listOfUnits(call)
  if (!exemptions.ok) return exemptions
  const alerts = isOneOf(call, ROSTER) ? await listRosterAlerts({ state: 'open' }, call) : null
  if (alerts && !alerts.ok) return alerts
  const { open, alerts: all } = alerts?.value ?? { open: 0, alerts: [] }
  return ok({
    ...bureau.value,
    exemptions: exemptions.value,
    rosterAlerts: { total: open, shown: all.slice(0, TODO_LISTED) },
  })
}

/** How much of it the caller can settle; every page of the console asks for this number, so that no row is fetched. */
export async function countTodo(_: object, call: Call): Promise<Result<{ count: number }>> {
  const [db, personId] = [call.ctx.db.orm, call.caller.personId!]
  const alerts = isOneOf(call, ROSTER) ? await countOpenAlerts(db, await unitsSeenBy(db, call.caller)) : 0
  const ofUnits = alerts + (await countWaitingExams(db, call.caller))
  if (!isOneOf(call, EDITORS)) return ok({ count: ofUnits })
  const ofWriters = (await countWaitingQuestions(db, personId)) + (await countWaitingEpisodes(db, personId))
  const ofReaders = (await countOpenPlaceReports(db)) + (await countHandbookDoubts(call.ctx))
  return ok({ count: ofWriters + ofReaders + ofUnits })
}
