import { madeUpWeekday, type SpecialDays } from '../../booking/calendar/working-days'
import { weekdayOf } from '../../time/civil-days'
import type { OpeningTimes, Span } from './hours'

export interface DayTimes {
  spans: readonly Span[]
  /** Why the day is not as its weekday: 国庆节放假, 装修; null on an ordinary day. */
  why: string | null
}

const byWeekday = ({ hours }: OpeningTimes, weekday: number): readonly Span[] => hours[weekday - 1] ?? []

/**
 * When a place is open on a civil day: an exception of its own decides first, then the public holidays of the State
 * Council's yearly notice, then the week. A weekend day worked instead of a holiday is worked by the nearest working
 * day's hours, unless the place takes no notice of holidays.
 *
 * @example spansOn(office, '2026-10-01', { '2026-10-01': { work: false, name: '国庆节' } }) // closed, 国庆节放假
 */
export function spansOn(times: OpeningTimes, day: string, calendar: SpecialDays): DayTimes {
  const exception = times.exceptions.find((one) => one.day === day)
  if (exception) return { spans: exception.spans, why: exception.why }
  const special = calendar[day]
  if (!special || times.holidays === 'usual') return { spans: byWeekday(times, weekdayOf(day)), why: null }
  if (!special.work) return { spans: [], why: `${special.name}放假` }
  return { spans: byWeekday(times, madeUpWeekday(day)), why: `${special.name}调休上班` }
}
