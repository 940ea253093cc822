import fc from 'fast-check'
import { questionKey } from './question-key'

const key = (stem: string, options: readonly string[] = ['甲', '乙'], caseStem?: string) =>
  questionKey({ stem, options, caseStem })

test.each([
  ['white space', '定金 最多是\n多少？', '定金最多是多少？'],
  ['width', '定金最多是２０％吗?', '定金最多是20%吗？'],
  ['the blank', '定金最多（  ）', '定金最多____。'],
  ['quotes', '“定金”最多', '「定金」最多'],
  ['book marks', '《民法典》规定', '民法典规定'],
  ['case of letters', 'ABC公司', 'abc公司'],
])('one question in two prints: %s', (_, a, b) => expect(key(a)).toBe(key(b)))

test.each([
  ['a point between digits', '年利率1.5倍', '年利率15倍'],
  ['a colon between digits', '比例3:2', '比例32'],
  ['a percentage', '最多20%', '最多20‰'],
  ['a sign', '零下-5度', '零下5度'],
  ['a word', '定金', '订金'],
])('two questions: %s', (_, a, b) => expect(key(a)).not.toBe(key(b)))

test('the case belongs to it, the order of the options does not', () => {
  expect(key('怎么办？', ['甲', '乙'])).toBe(key('怎么办？', ['乙', '甲']))
  expect(key('怎么办？', ['甲', '乙'])).not.toBe(key('怎么办？', ['甲', '丙']))
  expect(key('怎么办？', ['甲', '乙'], '小王借了钱。')).not.toBe(key('怎么办？', ['甲', '乙'], '小李借了钱。'))
  expect(key('小王借了钱。怎么办？')).toBe(key('怎么办？', ['甲', '乙'], '小王借了钱。'))
})

test('shuffling the options and spacing the words out never makes another question', () => {
  const word = fc.stringMatching(/^[一-龥a-z0-9%]{1,8}$/)
  fc.assert(
    fc.property(word, fc.uniqueArray(word, { minLength: 2, maxLength: 6 }), (stem, options) => {
      const spaced = [...stem].join(' ')
      expect(key(` ${spaced}（　）`, options.toReversed())).toBe(key(stem, options))
    }),
    { seed: 4 },
  )
})
