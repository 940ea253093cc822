import type { Result } from '@/contract/client'
import type { Output } from '@/contract/endpoint'
import type { listMySessions as listing } from '@/contract/study/sessions/my-sessions'
import { ok, type Call } from '@/cloud/kernel/route'
import { findOfficial } from '../roster/find-official'
import { closeEndedSessions } from './close-ended'
import { reaches, unitsAbove } from './reach'
import { selectSeatsOf, selectSessions } from './sessions.repo'
import { selectNewsOf } from './telling/news.repo'
import { viewMine } from './view-mine'

/** Sessions that are over stay in the list for so long. */
const SHOWN_AFTER_MS = 90 * 86_400_000

/** What I can go to, or went to: sessions for my category and my unit, and those where I have a seat. */
export async function listMySessions(_: object, { ctx, caller }: Call): Promise<Result<Output<typeof listing>>> {
  const official = await findOfficial(ctx.db, caller.personId!)
  if (!official) return ok({ bound: false, sessions: [] })
  await closeEndedSessions(ctx)
  const { orm } = ctx.db
  const all = await selectSessions(orm, new Date(ctx.clock.now().getTime() - SHOWN_AFTER_MS))
  const above = await unitsAbove(orm, official.unitId)
  const ids = all.map(({ id }) => id)
  const seats = await selectSeatsOf(orm, official.id, ids)
  const news = await selectNewsOf(orm, official.id, ids)
  const seatOf = new Map(seats.map((seat) => [seat.sessionId, seat]))
  const sessions = all
    .filter((session) => seatOf.has(session.id) || reaches(session, official.category, above))
    // One that was cancelled concerns those who had a seat.
    .filter(({ id, state }) => state !== 'cancelled' || seatOf.get(id)?.state === 'signed-up')
    .map((session) => viewMine(ctx, session, seatOf.get(session.id) ?? null, news.get(session.id)))
  return ok({ bound: true, sessions })
}
