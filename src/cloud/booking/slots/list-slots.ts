import type { Result } from '@/contract/client'
import type { listSlots as contract } from '@/contract/booking/villages'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Context } from '@/cloud/kernel/context'
import { JsonText, ok, refuse, type Call } from '@/cloud/kernel/route'
import { noteOf } from '@/domain/booking/calendar/working-days'
import { visitWithin } from '@/domain/booking/slots/cells'
import { horizonCells, type FreeDay } from '@/domain/booking/slots/free-slots'
import type { Slot } from '@/domain/booking/slots/plan'
import { readVillages } from '../directory/districts'
import { selectVisitCells } from '../taking/busy.repo'
import { offerFreed } from '../waiting/offer-freed'
import { readDays, together, viewSlot, type Days } from './read-days'

type Answer = Output<typeof contract>

const writeDays = ({ lawyers, special }: Days, visits: ReadonlyMap<number, string>): Answer => {
  const view = (slot: Slot) => ({ ...viewSlot(slot), mine: visitWithin(visits, slot.cell, slot.minutes) })
  return {
    days: together(lawyers).map(({ day, free, full }) => ({
      ...{ day, note: noteOf(special[day]), slots: free.map(view), full },
    })),
  }
}

const texts = new WeakMap<FreeDay[], JsonText<Answer>>()

/** One lawyer's days, for somebody without a visit of their own: the same text for everybody until the days change. */
function textOf(days: Days, ofLawyer: FreeDay[]): JsonText<Answer> {
  const text = texts.get(ofLawyer) ?? new JsonText<Answer>(JSON.stringify(writeDays(days, new Map())))
  texts.set(ofLawyer, text)
  return text
}

/** Whoever waits for one of these days comes before whoever only looks: what is left after them is read again. */
async function readOffered(ctx: Context, whose: { village: string; lawyerId: string | undefined }, now: Date) {
  const days = await readDays(ctx.db.orm, whose, now)
  if (!days.lawyers.some(({ lawyer }) => lawyer.waitedFor)) return days
  await offerFreed(ctx, { village: whose.village })
  return readDays(ctx.db.orm, whose, now)
}

/** What is free in the next 14 days, with one lawyer or with any of the village. */
export async function listSlots(
  { village, lawyer }: Parsed<typeof contract>,
  { ctx, caller: { personId } }: Call,
): Promise<Result<Answer | JsonText<Answer>>> {
  if (!(await readVillages(ctx.config)).has(village)) return refuse('not-found')
  const lawyerId = lawyer === 'any' ? undefined : lawyer
  const now = ctx.clock.now()
  const days = await readOffered(ctx, { village, lawyerId }, now)
  if (lawyerId && days.lawyers.length === 0) return refuse('not-found')
  const visits = await selectVisitCells(ctx.db.orm, personId, horizonCells(now))
  const [one, ...others] = days.lawyers
  return ok(one && others.length === 0 && visits.size === 0 ? textOf(days, one.days) : writeDays(days, visits))
}
