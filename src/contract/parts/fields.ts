import * as v from 'valibot'
import { isCivilDay } from '@/domain/time/civil-days'

/** Made by whoever sends it, so that sending again is sending once. */
export const OwnId = v.pipe(v.string(), v.uuid())

/** Nothing here is about days outside of these, and no database keeps every year that can be written down. */
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2099-12-31']
const inReach = (day: string): boolean => isCivilDay(day) && FIRST_DAY <= day && day <= LAST_DAY

/** ISO 8601 in UTC. */
export const Instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((at) => inReach(at.slice(0, 10)) && !Number.isNaN(Date.parse(at)), '请填写日历上有的时间。'),
)

/** A civil day of Chongqing, `2026-11-23`, that the calendar has: 31 February matches the letters alone. */
export const CivilDay = v.pipe(v.string(), v.isoDate(), v.check(inReach, '请填写日历上有的日子。'))
