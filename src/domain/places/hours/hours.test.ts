import { minuteOf, spansInOrder, type OpeningTimes, type Span } from './hours'
import { openState } from './open-state'
import { spansOn } from './spans-on'
import { spanWords, weekWords } from './week-words'

const span = (text: string): Span => ({ from: text.slice(0, 5), to: text.slice(6) })
const spans = (text: string): Span[] => (text ? text.split(' ').map(span) : [])
const week = (days: string, saturday = '', sunday = ''): Span[][] => [
  ...Array.from({ length: 5 }, () => spans(days)),
  spans(saturday),
  spans(sunday),
]
const times = (hours: Span[][], more: Partial<OpeningTimes> = {}): OpeningTimes => ({
  hours,
  exceptions: [],
  holidays: 'closed',
  ...more,
})

const OFFICE = times(week('09:00-12:00 14:00-17:30'))
const HALL = times(week('09:00-17:30', '10:00-16:00'), { holidays: 'usual' })
const ALWAYS = times(week('00:00-24:00', '00:00-24:00', '00:00-24:00'), { holidays: 'usual' })
const NIGHT = times(week('18:00-24:00', '00:00-02:00 18:00-24:00', '00:00-02:00'))
const MENDED = times(week('09:00-17:30'), {
  exceptions: [
    { day: '2026-11-30', spans: [], why: '装修' },
    { day: '2026-12-01', spans: spans('13:00-15:00'), why: '上午开会' },
  ],
})
const HOLIDAYS = {
  '2026-10-01': { work: false, name: '国庆节' },
  '2026-10-02': { work: false, name: '国庆节' },
  '2026-10-10': { work: true, name: '国庆节' },
}

// Monday 2026-11-30 unless the time says otherwise; Chongqing is at +08:00.
test.each([
  ['office', OFFICE, '2026-11-30T08:59', 'closed', '还没开门，09:00 开门'],
  ['office', OFFICE, '2026-11-30T09:00', 'open', '营业中，12:00 关门'],
  ['office', OFFICE, '2026-11-30T11:30', 'open', '快关门了，12:00 关门'],
  ['office', OFFICE, '2026-11-30T12:00', 'closed', '中间休息，14:00 开门'],
  ['office', OFFICE, '2026-11-30T16:00', 'open', '营业中，17:30 关门'],
  ['office', OFFICE, '2026-11-30T17:30', 'closed', '已关门，明天 09:00 开门'],
  ['office', OFFICE, '2026-12-04T18:00', 'closed', '已关门，周一 09:00 开门'],
  ['office', OFFICE, '2026-12-05T10:00', 'closed', '已关门，周一 09:00 开门'],
  ['on a holiday', OFFICE, '2026-10-01T10:00', 'closed', '国庆节放假，周一 09:00 开门'],
  ['worked instead', OFFICE, '2026-10-10T10:00', 'open', '营业中，12:00 关门'],
  ['a hall that knows no holidays', HALL, '2026-10-01T10:00', 'open', '营业中，17:30 关门'],
  ['a hall on the Saturday worked instead', HALL, '2026-10-10T16:30', 'closed', '已关门，周一 09:00 开门'],
  ['around the clock', ALWAYS, '2026-11-30T03:00', 'open', '全天开放'],
  ['over midnight', NIGHT, '2026-12-04T23:00', 'open', '营业中，明天 02:00 关门'],
  ['after midnight', NIGHT, '2026-12-05T01:45', 'open', '快关门了，02:00 关门'],
  ['until midnight', NIGHT, '2026-11-30T20:00', 'open', '营业中，24:00 关门'],
  ['an exception', MENDED, '2026-11-30T10:00', 'closed', '装修，明天 13:00 开门'],
  ['other hours for a day', MENDED, '2026-12-01T13:30', 'open', '营业中，15:00 关门'],
  ['nothing entered', times(week('')), '2026-11-30T10:00', 'unknown', '没有登记开门时间，请先打电话问'],
] as const)('%s at %s', (_, opening, at, state, words) => {
  expect(openState(opening, HOLIDAYS, new Date(`${at}:00+08:00`))).toEqual({ state, words })
})

test('a place that opens on one day months ahead says so', () => {
  const once = times(week(''), { exceptions: [{ day: '2027-03-01', spans: spans('09:00-12:00'), why: '开放日' }] })
  expect(openState(once, {}, new Date('2026-11-30T10:00:00+08:00')).words).toBe('已关门，近两周不开门，请先打电话问')
})

test('further than six days ahead the date is said', () => {
  const exceptions = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'].map((day) => ({
    day,
    spans: [],
    why: '搬家',
  }))
  const moving = times(week('09:00-17:30'), { exceptions })
  expect(openState(moving, {}, new Date('2026-11-30T10:00:00+08:00')).words).toBe('搬家，12月7日 09:00 开门')
})

test('an exception is stronger than a holiday', () => {
  const open = times(week('09:00-17:30'), {
    exceptions: [{ day: '2026-10-01', spans: spans('10:00-12:00'), why: '值班' }],
  })
  expect(spansOn(open, '2026-10-01', HOLIDAYS)).toEqual({ spans: spans('10:00-12:00'), why: '值班' })
})

test.each([
  [OFFICE, ['周一至周五 09:00–12:00、14:00–17:30', '周六、周日 休息']],
  [HALL, ['周一至周五 09:00–17:30', '周六 10:00–16:00', '周日 休息']],
  [ALWAYS, ['每天 全天']],
])('a week in words: %#', (opening, lines) =>
  expect(weekWords(opening.hours).map(({ days, times: said }) => `${days} ${said}`)).toEqual(lines),
)

test('no spans are a rest', () => expect(spanWords([])).toBe('休息'))

test.each([
  ['00:00', 0],
  ['24:00', 1440],
  ['24:01', null],
  ['9:00', null],
  ['09:60', null],
])('%s is minute %p', (clock, minute) => expect(minuteOf(clock)).toBe(minute))

test.each([
  ['09:00-12:00 14:00-17:30', true],
  ['09:00-12:00 12:00-13:00', false],
  ['14:00-17:30 09:00-12:00', false],
  ['12:00-12:00', false],
  ['', true],
])('%j is in order: %s', (text, right) => expect(spansInOrder(spans(text))).toBe(right))
