import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { MySession, readSessionNews as reading } from '@/contract/study/sessions/my-sessions'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findOfficial } from '../../roster/find-official'
import { findSeat, findSession } from '../sessions.repo'
import { viewMine } from '../view-mine'
import { markNewsRead, selectNewsOf } from './news.repo'

/** Its reader has seen it: no message comes any more that still waits. */
export async function readSessionNews(
  { id, version }: Parsed<typeof reading>,
  { ctx, caller }: Call,
): Promise<Result<MySession>> {
  const { orm } = ctx.db
  const official = await findOfficial(ctx.db, caller.personId!)
  const session = official && (await findSession(orm, id))
  const seat = session && (await findSeat(orm, id, official.id))
  if (!session || !seat) return refuse('not-found')
  await markNewsRead(orm, { sessionId: id, officialId: official.id, version }, ctx.clock.now())
  return ok(viewMine(ctx, session, seat, (await selectNewsOf(orm, official.id, [id])).get(id)))
}
