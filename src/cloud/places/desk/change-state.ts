import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { ConsolePlace, retirePlace as retiring, verifyPlace as verifying } from '@/contract/places/console-places'
import { recordAct } from '@/cloud/audit/record-act'
import { inTransaction } from '@/cloud/kernel/db'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { civilDayOf } from '@/domain/time/civil-time'
import { closeBook } from '../place-book'
import { lockPlace, updatePlace, type PlaceChange, type PlaceRow } from '../places.repo'
import { viewForConsole } from './view-for-console'

type Step = Omit<PlaceChange, 'updatedAt' | 'updatedById'>

/** One step on the row that was read; a step that is done already changes nothing. */
async function change(
  { ctx, caller }: Call,
  { id, revision }: { id: string; revision: number },
  step: Step & { action: string; detail: string; isDone: (row: PlaceRow) => boolean },
): Promise<Result<ConsolePlace>> {
  const { action, detail, isDone, ...set } = step
  const [at, actorId] = [ctx.clock.now(), caller.personId!]
  const result = await inTransaction(ctx.db, async (tx) => {
    const row = await lockPlace(tx, id)
    if (!row) return refuse('not-found')
    if (isDone(row)) return ok((await viewForConsole(tx, [row]))[0]!)
    if (row.revision !== revision) return refuse('stale')
    const saved = await updatePlace(tx, id, { ...set, updatedAt: at, updatedById: actorId })
    await recordAct(tx, { at, actorId, action, subject: id, detail: `${row.body.name}${detail}` })
    return ok((await viewForConsole(tx, [saved]))[0]!)
  })
  closeBook(ctx)
  return result
}

/** Off the list and the map, or back. */
export const retirePlace = ({ retired, ...one }: Parsed<typeof retiring>, call: Call) =>
  change(call, one, {
    ...{ retired, action: retired ? 'place.retire' : 'place.restore', detail: '' },
    isDone: (row) => row.retired === retired,
  })

/** Somebody has looked; on a day to come nobody has. */
export function verifyPlace({ day, ...one }: Parsed<typeof verifying>, call: Call): Promise<Result<ConsolePlace>> {
  const today = civilDayOf(call.ctx.clock.now())
  const verifiedOn = day ?? today
  if (verifiedOn > today)
    return Promise.resolve(refuse('bad-input', { fields: [{ path: 'day', message: '核实的日期还没到。' }] }))
  const isDone = (row: PlaceRow) => row.verifiedOn === verifiedOn
  return change(call, one, { verifiedOn, action: 'place.verify', detail: `：${verifiedOn}`, isDone })
}
