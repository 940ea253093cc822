import fc from 'fast-check'
import { similarity } from '../similarity'
import { indexAlike } from './alike-index'

const bank = [
  { id: 'a', text: '楼上漏水，先做什么？' },
  { id: 'b', text: '借条上没有写利息，能要利息吗？' },
  { id: 'c', text: '定金最多是多少？' },
]

test.each([
  ['楼上漏水，首先做什么？', 'a'],
  ['借条上没有写明利息，还能要利息吗？', 'b'],
  ['试用期最长几个月？', null],
  ['', null],
])('%s is like %s', (text, id) => expect(indexAlike(bank, 0.6)(text)?.id ?? null).toBe(id))

test('names what is most alike, with its likeness', () => {
  const find = indexAlike([...bank, { id: 'd', text: '楼上漏水，先做什么好？' }], 0.5)
  const found = find('楼上漏水，先做什么好呢？')
  expect(found?.id).toBe('d')
  expect(found?.likeness).toBe(similarity('楼上漏水，先做什么好呢？', '楼上漏水，先做什么好？'))
})

test('a text of the bank finds itself while its pairs are rare', () => {
  const texts = fc.uniqueArray(fc.stringMatching(/^[一-龥]{4,20}$/), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(texts, (words) => {
      const find = indexAlike(
        words.map((text, at) => ({ id: String(at), text })),
        1,
      )
      words.forEach((text) => expect(find(text)?.likeness).toBe(1))
    }),
    { seed: 4 },
  )
})
