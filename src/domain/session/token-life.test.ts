import { isTokenLive, shouldExtendToken, tokenExpiry } from './token-life'

const issued = Date.parse('2026-11-23T06:00:00Z')
const after = (days: number, ms = 0) => issued + days * 86_400_000 + ms

describe('the life of a token', () => {
  it('is thirty days', () => {
    expect(tokenExpiry(issued)).toEqual(after(30))
  })

  it.each([
    ['at once', after(0), true, false],
    ['an hour later', after(0, 3_600_000), true, false],
    ['one millisecond before a day', after(1, -1), true, false],
    ['a day later', after(1), true, true],
    ['on the last day', after(30, -1), true, true],
    ['thirty days later', after(30), false, false],
    ['a year later', after(365), false, false],
  ])('%s → live %2$s, extended %3$s', (_, now, live, extended) => {
    expect(isTokenLive(tokenExpiry(issued), now)).toBe(live)
    expect(shouldExtendToken(tokenExpiry(issued), now)).toBe(extended)
  })
})
