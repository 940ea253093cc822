import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type {
  getSessionCode as coding,
  listConsoleSessions as listing,
} from '@/contract/study/sessions/console-sessions'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { codeLeftMs } from '@/domain/study/sessions/session-code'
import { codeCounts, signInFrom } from '@/domain/study/sessions/session-steps'
import { closeEndedSessions } from '../close-ended'
import { presentCode } from '../session-codes'
import { findSession, selectSessions } from '../sessions.repo'
import { selectUnits } from './desk.repo'
import { mayChange, maySee, sightOf, viewSessions } from './see-session'

/** The list goes back for so long. */
const SHOWN_AFTER_MS = 400 * 86_400_000

/** Sessions that concern this caller's units, the next one first, and for whom they may arrange one. */
export async function listConsoleSessions(_: object, { ctx, caller }: Call): Promise<Result<Output<typeof listing>>> {
  await closeEndedSessions(ctx)
  const { orm } = ctx.db
  const sight = await sightOf(orm, caller)
  const all = await selectSessions(orm, new Date(ctx.clock.now().getTime() - SHOWN_AFTER_MS))
  const sessions = all.filter((session) => maySee(sight, session))
  const units = await selectUnits(orm, sight.seen)
  return ok({ sessions: await viewSessions(orm, ctx, sessions, sight), units, all: sight.seen === null })
}

/** What stands on the trainer's screen now; the server's clock decides. */
export async function getSessionCode(
  { id }: Parsed<typeof coding>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof coding>>> {
  const session = await findSession(ctx.db.orm, id)
  const sight = await sightOf(ctx.db.orm, caller)
  if (!session || !mayChange(sight, session.unitId)) return refuse('not-found')
  const now = ctx.clock.now()
  return ok({
    title: session.title,
    code: codeCounts(session, now) ? presentCode(ctx, session, now) : null,
    signInFrom: signInFrom(session).toISOString(),
    endsAt: session.endsAt.toISOString(),
    changesInMs: codeLeftMs(now.getTime()),
    serverNow: now.toISOString(),
    taken: session.taken,
    present: session.present,
  })
}
