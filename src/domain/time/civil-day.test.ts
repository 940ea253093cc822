import { civilDay } from './civil-day'

it.each([
  ['2021-01-01', '2021年1月1日'],
  ['2024-09-27', '2024年9月27日'],
  ['2026-10-10', '2026年10月10日'],
  ['', ''],
  ['尚未施行', '尚未施行'],
])('%j reads %j', (day, words) => expect(civilDay(day)).toBe(words))
