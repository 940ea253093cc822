import fc from 'fast-check'
import { afterSleep, hearServer, serverTime, timeLeft, wakeClock, type ServerClock } from './server-clock'

const NOON = Date.parse('2026-12-01T04:00:00.000Z')
const iso = (ms: number) => new Date(ms).toISOString()

it.each([
  ['right after an answer that took no time', 100, 100, 100, 600_000],
  ['a second later', 100, 100, 1100, 599_000],
  ['an answer that took two seconds may be two seconds old', 100, 2100, 2100, 598_000],
  ['never below nothing', 0, 0, 700_000, 0],
])('time left: %s', (_, askedAt, heardAt, mono, left) => {
  const clock = hearServer(null, { serverNow: iso(NOON), askedAt, heardAt })
  expect(timeLeft(clock, iso(NOON + 600_000), mono)).toBe(left)
})

it('a quick answer makes a slow one exact; one that contradicts replaces it', () => {
  const slow = hearServer(null, { serverNow: iso(NOON), askedAt: 0, heardAt: 8000 })
  const quick = hearServer(slow, { serverNow: iso(NOON + 9000), askedAt: 10_000, heardAt: 10_050 })
  expect(serverTime(quick, 10_050)).toBe(NOON + 9050)
  const moved = hearServer(quick, { serverNow: iso(NOON + 99_000), askedAt: 20_000, heardAt: 20_050 })
  expect(serverTime(moved, 20_050)).toBe(NOON + 99_050)
})

it.each([
  ['the phone’s clock went on', NOON + 60_000, NOON + 60_000],
  ['it was set back an hour: no time is gained', NOON - 3_600_000, NOON],
])('after a reload without a network: %s', (_, wall, expected) => {
  const clock = wakeClock({ server: NOON, wall: NOON }, wall, 5)
  expect(serverTime(clock, 5)).toBe(expected)
  expect(clock.sure).toBe(false)
})

it('what the phone slept through is added, and no longer sure; the next answer alone counts', () => {
  const clock = hearServer(null, { serverNow: iso(NOON), askedAt: 0, heardAt: 0 })
  const slept = afterSleep(clock, 30_000)
  expect(serverTime(slept, 0)).toBe(NOON + 30_000)
  const woken = hearServer(slept, { serverNow: iso(NOON + 10_000), askedAt: 5, heardAt: 25 })
  expect(woken).toEqual({ earliest: NOON + 10_000, latest: NOON + 10_020, at: 25, sure: true })
})

const answers = fc.array(fc.record({ pause: fc.nat(120_000), there: fc.nat(9000), back: fc.nat(9000) }), {
  minLength: 1,
  maxLength: 30,
})

it('whatever the network does, a phone never shows more time than there is, nor less by more than one way there and back', () => {
  fc.assert(
    fc.property(answers, fc.nat(3_600_000), (trips, skew) => {
      let clock: ServerClock | null = null
      let now = NOON
      let shortest = Infinity
      const mono = () => now - NOON + skew
      for (const { pause, there, back } of trips) {
        now += pause
        const askedAt = mono()
        now += there
        const serverNow = iso(now)
        now += back
        clock = hearServer(clock, { serverNow, askedAt, heardAt: mono() })
        shortest = Math.min(shortest, there + back)
        const error = serverTime(clock, mono()) - now
        expect(error).toBeGreaterThanOrEqual(0)
        expect(error).toBeLessThanOrEqual(shortest)
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})
