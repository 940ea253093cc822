import type { ConsoleSession } from '@/contract/study/sessions/console-sessions'
import type { Caller } from '@/cloud/kernel/caller'
import type { Context } from '@/cloud/kernel/context'
import type { Queryable } from '@/cloud/kernel/db'
import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { unitsSeenBy } from '../../roster/seen-units'
import { unitsAbove } from '../reach'
import type { Counted } from '../sessions.repo'
import { selectUnits } from './desk.repo'

/** What a caller sees of the tree: their units with all below, and what stands above them. */
export interface Sight {
  /** Null for the bureau: everything. */
  seen: string[] | null
  above: string[]
}

export async function sightOf(db: Queryable, caller: Caller): Promise<Sight> {
  const seen = await unitsSeenBy(db, caller)
  const above = new Set<string>()
  for (const top of (seen ?? []).slice(0, 20)) for (const id of await unitsAbove(db, top)) above.add(id)
  return { seen, above: [...above] }
}

/** Arranged by them, or for one of their units: a session of a unit above theirs, or of all, has their people in it. */
export const maySee = ({ seen, above }: Sight, { unitId }: Pick<Counted, 'unitId'>): boolean =>
  seen === null || (seen.length > 0 && (unitId === null || seen.includes(unitId) || above.includes(unitId)))

/** The whole district's sessions are the bureau's to arrange. */
export const mayChange = ({ seen }: Sight, unitId: string | null): boolean =>
  seen === null || (unitId !== null && seen.includes(unitId))

/** Sessions as the desk shows them. */
export async function viewSessions(
  db: Queryable,
  { config }: Pick<Context, 'config'>,
  sessions: readonly Counted[],
  sight: Sight,
): Promise<ConsoleSession[]> {
  const ids = sessions.flatMap(({ unitId }) => unitId ?? [])
  const names = new Map((await selectUnits(db, ids)).map(({ id, name }) => [id, name]))
  return sessions.map((session) => {
    const { id, title, venue, trainer, category, unitId, seats, taken, present, state, revision, sample } = session
    const { cancelReasonEncrypted } = session
    return {
      ...{ id, title, venue, trainer, category, unitId, seats, taken, present, state, revision, sample },
      unitName: unitId === null ? null : (names.get(unitId) ?? '已撤销的单位'),
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      mine: mayChange(sight, unitId),
      cancelReason: cancelReasonEncrypted && decryptText(config.secretKey, cancelReasonEncrypted),
    }
  })
}

export async function viewSession(
  db: Queryable,
  ctx: Pick<Context, 'config'>,
  session: Counted,
  sight: Sight,
): Promise<ConsoleSession> {
  const [view] = await viewSessions(db, ctx, [session], sight)
  return view!
}
