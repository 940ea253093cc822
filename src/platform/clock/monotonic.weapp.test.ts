const NOON = Date.parse('2026-12-01T04:00:00.000Z')

beforeEach(() => {
  jest.useFakeTimers({ now: NOON })
  jest.resetModules()
})
afterEach(() => jest.useRealTimers())

const load = () => (jest.requireActual('./monotonic') as typeof import('./monotonic')).monotonicNow

it.each([
  ['goes on an hour', 3_600_000],
  ['goes back an hour', -3_600_000],
])('counts on when the clock %s', (_, by) => {
  const monotonicNow = load()
  const began = monotonicNow()
  jest.advanceTimersByTime(10_000)
  jest.setSystemTime(Date.now() + by)
  jest.advanceTimersByTime(10_000)
  const counted = monotonicNow() - began
  expect(counted).toBeGreaterThanOrEqual(20_000)
  expect(counted).toBeLessThan(21_000)
})

it('between two steps it counts as well', () => {
  const monotonicNow = load()
  const began = monotonicNow()
  jest.advanceTimersByTime(120)
  expect(monotonicNow() - began).toBe(120)
})
