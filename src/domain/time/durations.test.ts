import { clockTime, spokenTime } from './durations'

describe('clockTime and spokenTime', () => {
  it.each([
    [0, '0:00', '0秒'],
    [999, '0:00', '0秒'],
    [32_900, '0:32', '32秒'],
    [60_000, '1:00', '1分钟'],
    [92_000, '1:32', '1分32秒'],
    [3_600_000, '60:00', '60分钟'],
    [-5, '0:00', '0秒'],
  ])('%i ms are %s, said %s', (ms, clock, spoken) => {
    expect(clockTime(ms)).toBe(clock)
    expect(spokenTime(ms)).toBe(spoken)
  })
})
