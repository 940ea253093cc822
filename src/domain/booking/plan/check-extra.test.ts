import type { PlanWindow } from '../slots/plan'
import { checkExtra } from './check-extra'

/** A Tuesday. */
const DAY = '2026-11-24'
const window = (fromMinute: number, toMinute: number, weekday = 2) => ({
  ...{ weekday, fromMinute, toMinute, slotMinutes: 30, bufferMinutes: 0, modes: ['phone' as const] },
})
const week = (fromMinute: number, toMinute: number, fromDay = '2026-01-01'): PlanWindow => ({
  ...{ ...window(fromMinute, toMinute), fromDay, toDay: null },
})
const HOLIDAY = { work: false, name: '示例节' }

test.each([
  ['beside the week', [week(540, 720)], undefined, 0],
  ['over the week', [week(840, 1000)], undefined, 1],
  ['over the week of a holiday, which does not count', [week(840, 1000)], HOLIDAY, 0],
  ['a week that begins on that holiday at that very minute', [week(900, 1000, DAY)], HOLIDAY, 1],
  ['another week’s time', [week(840, 1000, '2026-12-01')], undefined, 0],
])('%s', (_, windows, special, faults) => {
  const found = checkExtra([window(900, 1020)], windows, DAY, special)
  expect(found).toHaveLength(faults)
  for (const { message } of found) expect(message).toMatch(/请错开。$/)
})
