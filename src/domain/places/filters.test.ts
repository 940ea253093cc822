import { NO_FILTER, orderByMinutes, passes, type FilteredPlace, type PlaceFilter } from './filters'

const DAY = [{ from: '09:00', to: '17:30' }]
const place = (more: Partial<FilteredPlace>): FilteredPlace => ({
  ...{ id: 'a', name: '示例', carrier: 'judicial-office', services: ['mediation', 'legal-advice'], stepFree: false },
  ...{ hours: [DAY, DAY, DAY, DAY, DAY, [], []], exceptions: [], holidays: 'closed' },
  ...more,
})
const MONDAY_TEN = new Date('2026-11-30T10:00:00+08:00')
const SUNDAY_TEN = new Date('2026-11-29T10:00:00+08:00')

test.each<[string, Partial<PlaceFilter>, Partial<FilteredPlace>, Date, boolean]>([
  ['nothing asked', {}, {}, SUNDAY_TEN, true],
  ['one of its services', { services: ['notarization', 'mediation'] }, {}, SUNDAY_TEN, true],
  ['none of its services', { services: ['notarization'] }, {}, SUNDAY_TEN, false],
  ['its carrier', { carriers: ['judicial-office'] }, {}, SUNDAY_TEN, true],
  ['another carrier', { carriers: ['law-firm'] }, {}, SUNDAY_TEN, false],
  ['open on Monday', { openNow: true }, {}, MONDAY_TEN, true],
  ['closed on Sunday', { openNow: true }, {}, SUNDAY_TEN, false],
  ['steps in the way', { stepFree: true }, {}, MONDAY_TEN, false],
  ['no step', { stepFree: true }, { stepFree: true }, MONDAY_TEN, true],
  ['one of two wishes fails', { stepFree: true, openNow: true }, { stepFree: true }, SUNDAY_TEN, false],
])('%s', (_, filter, more, at, stays) => expect(passes(place(more), { ...NO_FILTER, ...filter }, {}, at)).toBe(stays))

test('a holiday closes for 营业中 too', () => {
  const calendar = { '2026-11-30': { work: false, name: '示例节' } }
  expect(passes(place({}), { ...NO_FILTER, openNow: true }, calendar, MONDAY_TEN)).toBe(false)
})

test('the nearest first, the far ones last', () => {
  const places = ['far', 'near', 'next', 'away'].map((id) => ({ id, name: id }))
  const reached = [
    { place: 'next', minutes: 9 },
    { place: 'near', minutes: 2.1 },
  ]
  expect(orderByMinutes(places, reached).map(({ place: { id }, minutes }) => [id, minutes])).toEqual([
    ['near', 2.1],
    ['next', 9],
    ['away', null],
    ['far', null],
  ])
})
