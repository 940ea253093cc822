import fc from 'fast-check'
import { certificateNumber, checkDigitOf, readNumber } from './number'

const serial = fc.stringMatching(/^\d{8}$/)
const year = fc.integer({ min: 2020, max: 2099 })

test.each([
  // ISO 7064's own example.
  ['0794', 5],
  ['', 1],
])('the check digit of %s is %i', (digits, check) => {
  expect(checkDigitOf(digits)).toBe(check)
})

test('what is printed is read again, however it is typed', () => {
  fc.assert(
    fc.property(year, serial, (y, s) => {
      const number = certificateNumber(y, s)
      expect(number).toMatch(/^HG\d{4}-\d{8}-\d$/)
      expect(readNumber(number)).toBe(number)
      expect(readNumber(` ${number.toLowerCase().replaceAll('-', '')} `)).toBe(number)
      expect(readNumber(number.replaceAll('-', ' － '))).toBe(number)
    }),
    { seed: 71 },
  )
})

test('one wrong digit is no number', () => {
  fc.assert(
    fc.property(year, serial, fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (y, s, at, add) => {
      const digits = certificateNumber(y, s).slice(2).replaceAll('-', '')
      const other = (Number(digits[at]) + add) % 10
      expect(readNumber(`HG${digits.slice(0, at)}${other}${digits.slice(at + 1)}`)).toBeNull()
    }),
    { seed: 72 },
  )
})

test.each(['', 'HG2026', '示例', 'XX2026-04827731-0', 'HG2026-0482773-5'])('%s is none', (typed) => {
  expect(readNumber(typed)).toBeNull()
})
