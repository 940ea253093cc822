import { isToRemind, isToTellLate } from './to-remind'

const DUE = '2026-03-31'

test.each([
  ['too early', 3, '2026-03-27', null, false],
  ['when the last days begin', 3, '2026-03-28', null, true],
  ['not twice on a day', 3, '2026-03-28', '2026-03-28', false],
  ['not again the day after', 3, '2026-03-29', '2026-03-28', false],
  ['a server that slept reminds late', 3, '2026-03-30', '2026-03-20', true],
  ['on the last day once more', 3, '2026-03-31', '2026-03-28', true],
  ['on the last day not twice', 3, '2026-03-31', '2026-03-31', false],
  ['the day before, once', 1, '2026-03-30', '2026-03-29', true],
  ['never after it', 7, '2026-04-01', null, false],
])('%s', (_, daysBefore, today, reminded, is) => expect(isToRemind(DUE, daysBefore, today, reminded)).toBe(is))

describe('what can be caught up with', () => {
  test.each([
    ['nothing is late', [], '2026-04-07', null, false],
    ['the last day was yesterday', [DUE], '2026-04-01', null, false],
    ['a week later', [DUE], '2026-04-07', null, true],
    ['not again within a week', [DUE, '2026-03-01'], '2026-04-13', '2026-04-07', false],
    ['once more a week after', [DUE], '2026-04-14', '2026-04-07', true],
    ['another one became late meanwhile: it waits for its week', ['2026-04-05'], '2026-04-11', '2026-04-01', false],
  ])('%s', (_, dueDays, today, told, is) => expect(isToTellLate(dueDays, today, told)).toBe(is))
})
