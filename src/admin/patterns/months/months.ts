import { civilMonthOf, monthsUpTo } from '@/domain/time/civil-time'

const MONTHS = 12

/** The months one may choose from, the present one first. */
export const recentMonths = (now: Date): string[] => monthsUpTo(civilMonthOf(now), MONTHS).reverse()

/** `2026-11` is 2026年11月. */
export const monthWord = (month: string): string => {
  const [year, number] = month.split('-')
  return `${year}年${Number(number)}月`
}
