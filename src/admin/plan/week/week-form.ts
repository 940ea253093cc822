import type { PlanView, WeekWindow } from '@/contract/booking/plan'
import type { Mode } from '@/domain/booking/booking-words'

/** A window as it stands in the form. */
export type WindowForm = Omit<WeekWindow, 'modes'> & { modes: Mode[] }

export interface WeekForm {
  fromDay: string
  videoLink: string
  windows: WindowForm[]
}

/** The week that stays, to be changed from today on, or from when it begins. */
export function weekFormOf({ weeks, today, videoLink }: PlanView): WeekForm {
  const last = weeks.at(-1)
  const fromDay = last && last.fromDay > today ? last.fromDay : today
  return { fromDay, videoLink: videoLink ?? '', windows: last?.windows ?? [] }
}

const MORNING = { fromMinute: 9 * 60, toMinute: 12 * 60 }
const AFTERNOON = { fromMinute: 14 * 60, toMinute: 17 * 60 }

/** A further window of a weekday: the morning, or the afternoon beside what is there. */
export function nextWindow(windows: readonly WindowForm[], weekday: number): WindowForm {
  const own = windows.findLast((window) => window.weekday === weekday)
  const { slotMinutes = 30, bufferMinutes = 15, modes = ['on-site', 'phone'] as Mode[] } = own ?? windows[0] ?? {}
  return { weekday, ...(own ? AFTERNOON : MORNING), slotMinutes, bufferMinutes, modes: [...modes] }
}

/** Monday's windows on the other working days too. */
export const likeMonday = (windows: readonly WindowForm[]): WindowForm[] => [
  ...[1, 2, 3, 4, 5].flatMap((weekday) =>
    windows.filter((window) => window.weekday === 1).map((window) => ({ ...window, weekday })),
  ),
  ...windows.filter(({ weekday }) => weekday > 5),
]
