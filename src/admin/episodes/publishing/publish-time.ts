import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { SCHEDULE_MAX_DAYS } from '@/domain/episodes/publishing/schedule'

dayjs.extend(utc)

const BEIJING_HOURS = 8
const WALL = 'YYYY-MM-DDTHH:mm'
const MORNING = 8

/** The bureau's clock as the picker shows it, whatever zone the computer is set to. */
export const wallOf = (instant: string | Date): Dayjs =>
  dayjs(
    dayjs(instant)
      .utcOffset(BEIJING_HOURS * 60)
      .format(WALL),
  )

/** The instant at which the bureau's clock shows what was picked; seconds are zero. */
export const instantOf = (wall: Dayjs): string =>
  dayjs.utc(wall.format(WALL)).subtract(BEIJING_HOURS, 'hour').toISOString()

/** The next mornings at eight, when residents look. */
export function suggestedTimes(now: Date): { label: string; value: Dayjs }[] {
  const today = wallOf(now).startOf('day')
  const monday = today.add((8 - today.day()) % 7 || 7, 'day')
  const at = (day: Dayjs) => day.hour(MORNING)
  return [
    { label: '明天 08:00', value: at(today.add(1, 'day')) },
    { label: '后天 08:00', value: at(today.add(2, 'day')) },
    { label: '下周一 08:00', value: at(monday) },
  ]
}

/** Days that nobody can choose: gone, or more than a year ahead. */
export function isOutOfReach(day: Dayjs, now: Date): boolean {
  const today = wallOf(now).startOf('day')
  return day.isBefore(today) || day.isAfter(today.add(SCHEDULE_MAX_DAYS, 'day').endOf('day'))
}
