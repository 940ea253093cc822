import { specialDays } from '@/cloud/booking/directory/holidays'
import type { SpecialDays } from '@/domain/booking/calendar/working-days'
import { dayAfter, daysFrom } from '@/domain/time/civil-days'
import { civilDayOf } from '@/domain/time/civil-time'

/** Yesterday, for a page that stays open over midnight, and so far ahead as `openState` looks, twice over. */
const DAYS = 32

/** What the phone needs to say who is open, today and on the days to come. */
export const daysAhead = (now: Date): SpecialDays => specialDays(daysFrom(dayAfter(civilDayOf(now), -1), DAYS))
