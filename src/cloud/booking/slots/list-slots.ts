import type { Result } from '@/contract/client'
import type { listSlots as contract } from '@/contract/booking/villages'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { noteOf } from '@/domain/booking/calendar/working-days'
import { visitWithin } from '@/domain/booking/slots/cells'
import { horizonCells } from '@/domain/booking/slots/free-slots'
import type { Slot } from '@/domain/booking/slots/plan'
import { readVillages } from '../directory/districts'
import { selectVisitCells } from '../taking/busy.repo'
import { offerFreed } from '../waiting/offer-freed'
import { readDays, together, viewSlot } from './read-days'

/** What is free in the next 14 days, with one lawyer or with any of the village. */
export async function listSlots(
  { village, lawyer }: Parsed<typeof contract>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<Output<typeof contract>>> {
  if (!(await readVillages(ctx.config)).has(village)) return refuse('not-found')
  // Whoever waits for one of these days comes before whoever only looks.
  await offerFreed(ctx, { village })
  const lawyerId = lawyer === 'any' ? undefined : lawyer
  const [db, now] = [ctx.db.orm, ctx.clock.now()]
  const { lawyers, special } = await readDays(db, { village, lawyerId }, now)
  if (lawyerId && lawyers.length === 0) return refuse('not-found')
  const visits = await selectVisitCells(db, personId, horizonCells(now))
  const view = (slot: Slot) => ({ ...viewSlot(slot), mine: visitWithin(visits, slot.cell, slot.minutes) })
  const days = together(lawyers).map(({ day, free, full }) => ({
    ...{ day, note: noteOf(special[day]), slots: free.map(view), full },
  }))
  return ok({ days })
}
