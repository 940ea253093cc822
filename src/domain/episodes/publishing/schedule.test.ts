import {
  findScheduleRefusal,
  publishedAtOf,
  scheduleCountdown,
  scheduleMoment,
  SCHEDULE_REFUSAL_WORDS,
} from './schedule'

const NOW = new Date('2026-11-24T02:00:00.000Z')
const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000] as const
const later = (ms: number) => new Date(NOW.getTime() + ms)

test.each([
  ['a second ago', -SECOND, 'past'],
  ['this very instant', 0, 'past'],
  ['a millisecond ahead', 1, null],
  ['365 days ahead', 365 * DAY, null],
  ['a millisecond more', 365 * DAY + 1, 'too-far'],
])('%s', (_, ahead, refusal) => expect(findScheduleRefusal(later(ahead), NOW)).toBe(refusal))

test('no time at all counts as past', () => {
  expect(findScheduleRefusal(new Date(Number.NaN), NOW)).toBe('past')
})

test('each refusal says what to do next', () => {
  for (const words of Object.values(SCHEDULE_REFUSAL_WORDS)) expect(words).toMatch(/请.+。$/)
})

test.each([
  ['on the dot', 0, 0],
  ['by the next look', 20 * SECOND, 0],
  ['after a restart', 10 * MINUTE, 0],
  ['later than that', 10 * MINUTE + 1, 10 * MINUTE + 1],
  ['the server was down for two days', 2 * DAY, 2 * DAY],
])('an episode that comes out %s bears its day', (_, late, expected) => {
  expect(publishedAtOf(NOW, later(late))).toEqual(later(expected))
})

test.each([
  ['2026-11-25T00:00:00Z', '2026年11月25日 周三 08:00'],
  ['2026-12-31T16:30:00Z', '2027年1月1日 周五 00:30'],
])('%s reads %s', (instant, words) => expect(scheduleMoment(new Date(instant))).toBe(words))

test.each([
  [2 * DAY + 3 * HOUR + MINUTE, '还有 2 天 3 小时'],
  [DAY, '还有 1 天'],
  [DAY - MINUTE, '还有 23 小时 59 分钟'],
  [HOUR, '还有 1 小时 0 分钟'],
  [59 * MINUTE + 59 * SECOND, '还有 59 分钟'],
  [MINUTE, '还有 1 分钟'],
  [MINUTE - 1, '不到 1 分钟'],
  [0, '时间到了，正在发布'],
  [-10 * MINUTE, '时间到了，正在发布'],
  [-10 * MINUTE - 1, '时间已过还没有发布，系统会继续尝试'],
])('%i ms ahead: %s', (ahead, words) => expect(scheduleCountdown(later(ahead), NOW)).toBe(words))
