import { beijingTime } from '../../time/beijing-clock'
import { OFFER_SECONDS } from '../rules/hold-life'

/**
 * For how long a freed time is kept: so many minutes, or, when it was freed in the night, until when in the morning.
 *
 * @example keptWords(600, now) // 留 10 分钟
 * @example keptWords(36_900, 22:00) // 留到早上 08:15
 */
export const keptWords = (secondsLeft: number, now: Date): string =>
  secondsLeft > OFFER_SECONDS
    ? `留到早上 ${beijingTime(new Date(now.getTime() + secondsLeft * 1000).toISOString())}`
    : `留 ${Math.max(1, Math.ceil(secondsLeft / 60))} 分钟`
