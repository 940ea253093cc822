import type { Result } from '@/contract/client'
import type { listSlots as contract } from '@/contract/booking/villages'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { noteOf } from '@/domain/booking/calendar/working-days'
import { readVillages } from '../directory/districts'
import { offerFreed } from '../waiting/offer-freed'
import { readDays, together, viewSlot } from './read-days'

/** What is free in the next 14 days, with one lawyer or with any of the village. */
export async function listSlots(
  { village, lawyer }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  if (!(await readVillages(ctx.config)).has(village)) return refuse('not-found')
  // Whoever waits for one of these days comes before whoever only looks.
  await offerFreed(ctx, { village })
  const lawyerId = lawyer === 'any' ? undefined : lawyer
  const { lawyers, special } = await readDays(ctx.db.orm, { village, lawyerId }, ctx.clock.now())
  if (lawyerId && lawyers.length === 0) return refuse('not-found')
  const days = together(lawyers).map(({ day, free, full }) => ({
    ...{ day, note: noteOf(special[day]), slots: free.map(viewSlot), full },
  }))
  return ok({ days })
}
