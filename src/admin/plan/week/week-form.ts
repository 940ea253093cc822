import type { PlanView, WeekWindow } from '@/contract/booking/plan'
import { clockOf, minuteOf, type WeekWindow as CheckedWindow } from '@/domain/booking/plan/check-week'
import type { Mode } from '@/domain/booking/booking-words'

/** A window as it stands in the form; a clock may be half typed. */
export interface WindowForm {
  weekday: number
  from: string
  to: string
  slotMinutes: number
  bufferMinutes: number
  modes: Mode[]
}

export interface WeekForm {
  fromDay: string
  videoLink: string
  windows: WindowForm[]
}

/** As a field for a time of day wants it: `09:00`. */
const padded = (minute: number): string => clockOf(minute).padStart(5, '0')

const formOf = ({ fromMinute, toMinute, ...rest }: WeekWindow): WindowForm => ({
  ...rest,
  ...{ from: padded(fromMinute), to: padded(Math.min(toMinute, 24 * 60 - 15)) },
})

/** The week that stays, to be changed from today on, or from when it begins. */
export function weekFormOf({ weeks, today, videoLink }: PlanView): WeekForm {
  const last = weeks.at(-1)
  const fromDay = last && last.fromDay > today ? last.fromDay : today
  return { fromDay, videoLink: videoLink ?? '', windows: (last?.windows ?? []).map(formOf) }
}

/** A time that is none becomes one that no check lets through. */
export const windowOf = ({ from, to, ...rest }: WindowForm): CheckedWindow & WeekWindow => ({
  ...rest,
  ...{ fromMinute: minuteOf(from) ?? 0, toMinute: minuteOf(to) ?? 0 },
})

/** A further window of a weekday: after the last one there, or the morning. */
export function nextWindow(windows: readonly WindowForm[], weekday: number): WindowForm {
  const last = windows.findLast((window) => window.weekday === weekday) ?? windows[0]
  const { slotMinutes = 30, bufferMinutes = 15, modes = ['on-site', 'phone'] as Mode[] } = last ?? {}
  const [from, to] = windows.some((window) => window.weekday === weekday) ? ['14:00', '17:00'] : ['09:00', '12:00']
  return { weekday, from, to, slotMinutes, bufferMinutes, modes: [...modes] }
}

/** Monday's windows on the other working days too. */
export const likeMonday = (windows: readonly WindowForm[]): WindowForm[] => [
  ...[1, 2, 3, 4, 5].flatMap((weekday) =>
    windows.filter((window) => window.weekday === 1).map((window) => ({ ...window, weekday })),
  ),
  ...windows.filter(({ weekday }) => weekday > 5),
]
