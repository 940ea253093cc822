import { isMoved, isStale, NEWS_WORDS, newsOf, type NewsRow } from './session-news'

const at = (time: string) => new Date(`2026-11-23T${time}Z`)
const before = { startsAt: at('06:00:00'), endsAt: at('08:00:00'), venue: '示例路 1 号' }

test.each([
  ['nothing', {}, false],
  ['the start', { startsAt: at('05:00:00') }, true],
  ['the end', { endsAt: at('09:00:00') }, true],
  ['the place', { venue: '示例路 2 号' }, true],
])('another %s: told %#', (_, change, told) => expect(isMoved(before, { ...before, ...change })).toBe(told))

test('what WeChat takes: 20 characters', () => {
  for (const { what, note } of Object.values(NEWS_WORDS))
    expect([what.length <= 20, note.length <= 20]).toEqual([true, true])
})

const row = (version: number, wasVenue: string, read: boolean): NewsRow => ({
  ...{
    version,
    kind: 'moved',
    wasStartsAt: at('06:00:00'),
    wasEndsAt: at('08:00:00'),
    wasVenue,
    at: at('02:00:00'),
    read,
  },
})

test('moved twice before anybody looked: how it was when they looked last', () => {
  expect(newsOf([])).toBeNull()
  expect(newsOf([row(2, '甲', true), row(3, '乙', false), row(4, '丙', false)])).toMatchObject({
    ...{ version: 4, wasVenue: '乙', read: false },
  })
  expect(newsOf([row(2, '甲', true), row(3, '乙', true)])).toMatchObject({ version: 3, wasVenue: '乙', read: true })
})

test('a change of time is of no use after the start; a cancellation is', () => {
  expect([at('05:59:59'), at('06:00:00')].map((now) => isStale('moved', before.startsAt, now))).toEqual([false, true])
  expect(isStale('cancelled', before.startsAt, at('07:00:00'))).toBe(false)
})
