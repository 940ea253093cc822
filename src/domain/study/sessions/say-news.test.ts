import { sayNews as sayNewsAt, type ToldSession } from './say-news'

const BEFORE = new Date('2026-12-01T05:59:59.999Z')
const sayNews = (session: ToldSession, now = BEFORE) => sayNewsAt(session, now)

const told = (part: Partial<ToldSession> = {}, news: Partial<NonNullable<ToldSession['news']>> = {}): ToldSession => ({
  ...{ title: '示例演练', venue: '示例路 1 号', cancelReason: null },
  ...{ startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T08:00:00.000Z' },
  news: {
    ...{ kind: 'moved', wasVenue: '示例路 1 号' },
    ...{ wasStartsAt: '2026-12-01T06:00:00.000Z', wasEndsAt: '2026-12-01T08:00:00.000Z' },
    ...news,
  },
  ...part,
})

test('nothing happened: nothing is said', () => expect(sayNews(told({ news: null }))).toBeNull())

test.each([
  [
    'the time',
    { wasStartsAt: '2026-12-01T01:00:00.000Z', wasEndsAt: '2026-12-01T03:00:00.000Z' },
    /^时间改为 12月1日 周二 14:00–16:00（原来 12月1日 周二 09:00–11:00）。来不了/,
  ],
  ['the place', { wasVenue: '示例路 9 号' }, /^地点改为示例路 1 号（原来示例路 9 号）。/],
  ['there and back', {}, /^还是 12月1日 周二 14:00–16:00，示例路 1 号。/],
])('%s', (_, news, note) =>
  expect(sayNews(told({}, news))).toEqual({
    title: '线下实战改了时间或地点：示例演练',
    note: expect.stringMatching(note),
  }),
)

test('begun, it is told without how to stay away', () => {
  const moved = told({}, { wasVenue: '示例路 9 号' })
  expect(sayNews(moved)?.note).toBe('地点改为示例路 1 号（原来示例路 9 号）。来不了请取消报名或者请假。')
  expect(sayNews(moved, new Date(moved.startsAt))?.note).toBe('地点改为示例路 1 号（原来示例路 9 号）。')
})

test('cancelled, with the reason; one of before reasons were kept has none', () => {
  const cancelled = (cancelReason: string | null) => sayNews(told({ cancelReason }, { kind: 'cancelled' }))
  expect(cancelled('示例：主讲生病')).toEqual({
    ...{ title: '线下实战已取消：示例演练', note: '原定 12月1日 周二 14:00–16:00，不用来了。原因：示例：主讲生病' },
  })
  expect(cancelled(null)?.note).toBe('原定 12月1日 周二 14:00–16:00，不用来了。')
})

test('a kind of a newer server is still told', () =>
  expect(sayNews(told({}, { kind: 'merged' }))?.title).toBe('线下实战有变动：示例演练'))
