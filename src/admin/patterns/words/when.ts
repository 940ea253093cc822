import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

const BEIJING_MINUTES = 8 * 60

/**
 * An instant as the bureau's clock shows it, whatever zone the computer is set to: 11月23日 周一 14:00.
 * Another year than `now` is named: 2025年11月23日 周日 14:00.
 */
export function when(instant: string, now: Date = new Date()): string {
  const local = dayjs(instant).utcOffset(BEIJING_MINUTES).locale('zh-cn')
  const sameYear = local.year() === dayjs(now).utcOffset(BEIJING_MINUTES).year()
  return local.format(sameYear ? 'M月D日 ddd HH:mm' : 'YYYY年M月D日 ddd HH:mm')
}
