import { dayWords as dayWordsFrom } from '@/domain/booking/choosing/day-words'
import { beijingMoment } from '@/domain/time/beijing-clock'
import { civilDayOf } from '@/domain/time/civil-time'

/** The civil day on which this is read. */
export const today = (): string => civilDayOf(new Date())

/** `11月23日 周一`; with the year where it is not this one. */
export const dayWords = (day: string): string => dayWordsFrom(day, today())

/** `11月23日 周一 14:00`; with the year where it is not this one. */
export const momentWords = (instant: string): string => beijingMoment(instant, new Date())
