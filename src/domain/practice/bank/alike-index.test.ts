import fc from 'fast-check'
import { similarity } from '../similarity'
import { indexAlike } from './alike-index'

const texts = ['楼上漏水，先做什么？', '借条上没有写利息，能要利息吗？', '定金最多是多少？', '楼上漏水，先做什么好？']
const find = indexAlike(texts, 0.6)

test.each([
  ['楼上漏水，首先做什么？', [0, 3]],
  ['借条上没有写明利息，还能要利息吗？', [1]],
  ['试用期最长几个月？', []],
  ['', []],
])('%s is like %j', (other, places) =>
  expect(
    find(other)
      .map(({ at }) => at)
      .sort(),
  ).toEqual(places),
)

test('says how alike they are', () => {
  for (const { at, likeness } of find('楼上漏水，首先做什么？'))
    expect(likeness).toBe(similarity('楼上漏水，首先做什么？', texts[at]!))
})

test('a text finds itself while its pairs are rare', () => {
  const word = fc.stringMatching(/^[一-龥]{4,20}$/)
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), (words) => {
      const findAmong = indexAlike(words, 1)
      words.forEach((text, at) => expect(findAmong(text).map((found) => found.at)).toContain(at))
    }),
    { seed: 4 },
  )
})
