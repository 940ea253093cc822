import type { Queryable } from '@/cloud/kernel/db'
import { refuse } from '@/cloud/kernel/route'
import { cellOf, instantOf, visitWithin } from '@/domain/booking/slots/cells'
import { nearestTo, sayTaken } from '@/domain/booking/slots/nearest'
import { horizonCells } from '@/domain/booking/slots/free-slots'
import { selectVisitCells } from '../taking/busy.repo'
import type { Whose } from './diaries.repo'
import { readDays, together } from './read-days'

interface Missed {
  whose: Whose
  startsAt: Date
  /** Who wanted it: nothing is named at which they are elsewhere. */
  personId: string
}

async function nearestFree(db: Queryable, { whose, startsAt, personId }: Missed, now: Date) {
  const { lawyers } = await readDays(db, whose, now)
  const visits = await selectVisitCells(db, personId, horizonCells(now))
  const free = together(lawyers).flatMap(({ free: slots }) =>
    slots.filter(({ cell, minutes }) => !visitWithin(visits, cell, minutes)).map(({ cell }) => cell),
  )
  const nearest = nearestTo(cellOf(startsAt), free)
  return { nearest, times: nearest.map((cell) => instantOf(cell).toISOString()) }
}

/** The time is somebody else's: names what is free nearest to it, with the same lawyer or any. */
export async function refuseTaken(db: Queryable, missed: Missed, now: Date) {
  const { nearest, times } = await nearestFree(db, missed, now)
  return refuse('slot-taken', { message: sayTaken(cellOf(missed.startsAt), nearest), times })
}

/** They have a visit of their own then: the same for the next step. */
export const refuseBusy = async (db: Queryable, missed: Missed, now: Date) =>
  refuse('already-busy', { times: (await nearestFree(db, missed, now)).times })
