import dayjs from 'dayjs'
import { instantOf, isOutOfReach, suggestedTimes, wallOf } from './publish-time'

const NOW = new Date('2026-11-24T03:00:00.000Z')

test.each([
  ['2026-11-25T00:00:00.000Z', '2026-11-25 08:00'],
  ['2026-11-24T16:30:00.000Z', '2026-11-25 00:30'],
  ['2026-12-31T16:00:00.000Z', '2027-01-01 00:00'],
])('%s stands in the picker as %s, and back', (instant, wall) => {
  expect(wallOf(instant).format('YYYY-MM-DD HH:mm')).toBe(wall)
  expect(instantOf(wallOf(instant))).toBe(instant)
})

test('seconds that the picker does not show are cut off', () => {
  expect(instantOf(dayjs('2026-11-25T08:00:59'))).toBe('2026-11-25T00:00:00.000Z')
})

test.each([
  ['2026-11-24T03:00:00Z', '2026-11-30'],
  ['2026-11-30T03:00:00Z', '2026-12-07'],
  ['2026-11-29T03:00:00Z', '2026-11-30'],
])('from %s the next Monday is %s', (now, monday) => {
  const times = suggestedTimes(new Date(now))
  expect(times.map(({ label }) => label)).toEqual(['明天 08:00', '后天 08:00', '下周一 08:00'])
  expect(times[2]!.value.format('YYYY-MM-DD HH:mm')).toBe(`${monday} 08:00`)
})

test('late in the evening tomorrow is the day after on the bureau clock', () => {
  expect(suggestedTimes(new Date('2026-11-24T16:30:00Z'))[0]!.value.format('YYYY-MM-DD HH:mm')).toBe('2026-11-26 08:00')
})

test.each([
  ['2026-11-23', true],
  ['2026-11-24', false],
  ['2027-11-24', false],
  ['2027-11-25', true],
])('%s is out of reach: %s', (day, out) => expect(isOutOfReach(dayjs(day), NOW)).toBe(out))
