import { dayAfter, daysFrom, mondayOf } from '@/domain/time/civil-days'

/** Whose last day or which day of doing falls on a day. */
export interface DayEvents<T> {
  day: string
  /** False for the days of the months beside it, which fill the first and the last week. */
  inMonth: boolean
  /** Not done yet, and this is their last day. */
  due: T[]
  /** Done on this day. */
  done: T[]
}

interface Dated {
  state: string
  dueDay: string
  doneDay: string | null
}

/** The month after or before: monthBeside('2026-12', 1) is `2027-01`. */
export function monthBeside(month: string, by: 1 | -1): string {
  const first = `${month}-01`
  return dayAfter(first, by === 1 ? 31 : -1).slice(0, 'yyyy-mm'.length)
}

/**
 * A month in weeks from Monday, each day with what ends on it and what was done on it. Nothing else: no streaks, and no
 * day on which nothing happened is marked.
 */
export function monthView<T extends Dated>(month: string, duties: readonly T[]): DayEvents<T>[][] {
  const isOpen = ({ state }: T) => state === 'due' || state === 'catch-up' || state === 'coming'
  const eventsOf = (day: string): DayEvents<T> => ({
    day,
    inMonth: day.startsWith(month),
    due: duties.filter((duty) => isOpen(duty) && duty.dueDay === day),
    done: duties.filter(({ doneDay }) => doneDay === day),
  })
  const weeks: DayEvents<T>[][] = []
  const end = `${monthBeside(month, 1)}-01`
  for (let monday = mondayOf(`${month}-01`); monday < end; monday = dayAfter(monday, 7))
    weeks.push(daysFrom(monday, 7).map(eventsOf))
  return weeks
}
