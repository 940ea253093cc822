import fc from 'fast-check'
import { articleLabel, chineseNumber } from './article-label'

describe('articleLabel', () => {
  test.each([
    ['1', '第一条'],
    ['10', '第十条'],
    ['14', '第十四条'],
    ['20', '第二十条'],
    ['100', '第一百条'],
    ['101', '第一百零一条'],
    ['110', '第一百一十条'],
    ['115', '第一百一十五条'],
    ['296', '第二百九十六条'],
    ['1000', '第一千条'],
    ['1001', '第一千零一条'],
    ['1010', '第一千零一十条'],
    ['1100', '第一千一百条'],
    ['1254', '第一千二百五十四条'],
    ['276.1', '第二百七十六条之一'],
    ['291.2', '第二百九十一条之二'],
    ['120.10', '第一百二十条之十'],
  ])('%s is %s', (number, label) => {
    expect(articleLabel(number)).toBe(label)
  })

  test.each(['', '0', 'abc', '1.', '.1', '12345', '1.2.3', '-3', '1.0'])('%j is refused', (number) => {
    expect(() => articleLabel(number)).toThrow(RangeError)
  })
})

/** Reads a Chinese number back, by another road than the one that wrote it. */
const readBack = (words: string): number => {
  let total = 0
  let digit = 0
  for (const word of words) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[word]
    if (unit) {
      total += (digit || 1) * unit
      digit = 0
    } else digit = '零一二三四五六七八九'.indexOf(word)
  }
  return total + digit
}

test('every number is read back as itself, and no two look alike', () => {
  const all = Array.from({ length: 9999 }, (_, index) => index + 1)
  expect(all.map((value) => readBack(chineseNumber(value)))).toEqual(all)
})

test('an inserted article keeps the label of the one it follows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1300 }), fc.integer({ min: 1, max: 20 }), (number, inserted) => {
      expect(articleLabel(`${number}.${inserted}`)).toBe(`${articleLabel(String(number))}之${chineseNumber(inserted)}`)
    }),
    { seed: 276, numRuns: 200 },
  )
})
