import { daysFrom } from '@/domain/time/civil-days'
import { specialDays } from './holidays'

test.each([
  ['2026-09-25', { work: false, name: '中秋' }],
  ['2026-10-01', { work: false, name: '国庆节' }],
  ['2026-10-07', { work: false, name: '国庆节' }],
  ['2026-10-10', { work: true, name: '国庆节' }],
  ['2026-10-11', undefined],
  ['2026-11-28', undefined],
  ['2026-11-30', undefined],
  ['2026-02-17', { work: false, name: '春节' }],
  ['2026-02-14', { work: true, name: '春节' }],
])('%s by the notice for 2026', (day, special) => expect(specialDays([day])[day]).toEqual(special))

test('for a year whose notice nobody knows yet the days off that the law names', () => {
  const special = specialDays(daysFrom('2040-01-01', 366))
  expect(Object.entries(special).map(([day, { name, work }]) => `${day} ${name}${work ? '!' : ''}`)).toEqual([
    '2040-01-01 元旦',
    '2040-02-11 春节',
    '2040-02-12 春节',
    '2040-02-13 春节',
    '2040-02-14 春节',
    '2040-04-04 清明',
    '2040-05-01 劳动节',
    '2040-05-02 劳动节',
    '2040-06-14 端午',
    '2040-09-20 中秋',
    '2040-10-01 国庆节',
    '2040-10-02 国庆节',
    '2040-10-03 国庆节',
  ])
})
