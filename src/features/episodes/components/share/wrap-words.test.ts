import { wrapWords } from './wrap-words'

const width = (text: string) => [...text].length

test.each([
  ['楼上漏水', 10, 2, ['楼上漏水']],
  ['楼上漏水拖着不修', 4, 2, ['楼上漏水', '拖着不修']],
  ['我能要求什么？', 6, 2, ['我能要求什么？']],
  ['一二三四五六七八九', 3, 2, ['一二三', '四五…']],
  ['', 3, 2, []],
])('%s in lines of %i', (words, most, lines, expected) => {
  expect(wrapWords(words, width, most, lines)).toEqual(expected)
})
