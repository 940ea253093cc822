import { holdSlot } from '@/contract/booking/holds'
import { confirmBooking } from '@/contract/booking/one-of-mine'
import { listSlots, listVillages, type DaySlots } from '@/contract/booking/villages'
import { logInAsSample, PERSONAS } from '@/contract/session'
import { dayAfter } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'
import { callerOf } from '../call'

type Caller = ReturnType<typeof callerOf>

/** The sample clerk's own, paired with the first sample firm. */
export const VILLAGE = '500105001001'

/** A day of one lawyer on which nothing is free any more, and who holds one of its times. */
export interface FullDay {
  village: string
  lawyer: string
  day: string
  /** A booking that can be cancelled, and its holder. */
  bookingId: string
  holder: Caller
}

export const personaCaller = async (origin: string, persona: (typeof PERSONAS)[number]): Promise<Caller> => {
  const { token } = await callerOf(origin)(logInAsSample, { persona })
  return callerOf(origin, token)
}

export async function book(call: Caller, slot: { village: string; lawyer: string; startsAt: string; mode: string }) {
  const id = crypto.randomUUID()
  const { village, lawyer, startsAt } = slot
  await call(holdSlot, { id, village, lawyer, startsAt })
  const mode = slot.mode as 'on-site'
  return call(confirmBooking, { id, mode, matter: 'work', name: '示例来访人', phone: '13800000009' })
}

/** Nobody may have more ahead. */
const EACH = 3

/** The days that no hour of this day takes anything from: what is free soon is too late to book while one looks. */
export const wellAhead = (days: readonly DaySlots[]): DaySlots[] => {
  const tomorrow = dayAfter(civilDayOf(new Date()), 1)
  return days.filter(({ day }) => day > tomorrow)
}

/** The day that is easiest to fill: the fewest times, and at least one. */
const easiest = (days: readonly DaySlots[]): DaySlots =>
  wellAhead(days)
    .filter(({ slots }) => slots.length > 0)
    .sort((a, b) => a.slots.length - b.slots.length)[0]!

/** Fills a day of the village's last lawyer, with as many sample people as it takes. */
export async function fillDay(origin: string, lawyer: string): Promise<FullDay> {
  const { days } = await callerOf(origin)(listSlots, { village: VILLAGE, lawyer })
  const { day, slots } = easiest(days)
  let last: Pick<FullDay, 'bookingId' | 'holder'> | undefined
  for (let n = 0; n * EACH < slots.length; n++) {
    const holder = await personaCaller(origin, PERSONAS[n + 1]!)
    for (const { startsAt, modes } of slots.slice(n * EACH, (n + 1) * EACH)) {
      const { id } = await book(holder, { village: VILLAGE, lawyer, startsAt, mode: modes[0]! })
      last = { bookingId: id, holder }
    }
  }
  return { village: VILLAGE, lawyer, day, ...last! }
}

/** How many villages there are to choose from. */
export async function countVillages(origin: string): Promise<number> {
  const { subdistricts } = await callerOf(origin)(listVillages, {})
  return subdistricts.flatMap(({ villages }) => villages).length
}
