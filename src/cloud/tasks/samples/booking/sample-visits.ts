import { createHash } from 'node:crypto'
import { MATTERS } from '@/domain/booking/booking-words'
import type { SpecialDays } from '@/domain/booking/calendar/working-days'
import type { PlanWindow, Slot } from '@/domain/booking/slots/plan'
import { slotsOn } from '@/domain/booking/slots/plan-slots'

export interface SampleVisit {
  id: string
  personId: string
  lawyerId: string
  slot: Slot
  matter: (typeof MATTERS)[number]
}

/** Always the same number for the same words, 0 to 2^32 − 1. */
const numberOf = (...words: (string | number)[]): number => digest(words).readUInt32BE()
const digest = (words: (string | number)[]) => createHash('sha256').update(words.join(' ')).digest()

const uuidOf = (...words: (string | number)[]): string => {
  const hex = digest(words).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** One day of duty in so many is full; of the others one slot in so many is taken. */
const [FULL_DAY, TAKEN_SLOT] = [6, 7]

/** Who comes to a lawyer on these days: some days full, most with room, the same at every start. */
export const visitsOf = (lawyerId: string, plan: PlanWindow[], days: string[], special: SpecialDays): SampleVisit[] =>
  days.flatMap((day) => {
    const full = numberOf(lawyerId, day) % FULL_DAY === 0
    return slotsOn(plan, day, special[day])
      .filter(({ cell }) => full || numberOf(lawyerId, cell) % TAKEN_SLOT === 0)
      .map((slot) => ({
        ...{ id: uuidOf('visit', lawyerId, slot.cell), personId: uuidOf('visitor', lawyerId, slot.cell) },
        ...{ lawyerId, slot, matter: MATTERS[numberOf('matter', lawyerId, slot.cell) % MATTERS.length]! },
      }))
  })
