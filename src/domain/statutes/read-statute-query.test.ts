import fc from 'fast-check'
import { articleLabel, chineseNumber } from './article-label'
import { lawRank, readChineseNumber, readStatuteQuery } from './read-statute-query'

describe('what an editor types', () => {
  it.each([
    ['民法典 680', ['民法典'], '680'],
    ['民法典680', ['民法典'], '680'],
    ['治安 43', ['治安'], '43'],
    ['治安管理　４３', ['治安管理'], '43'],
    ['第二百九十六条', [], '296'],
    ['《民法典》第二百九十六条', ['民法典'], '296'],
    ['刑法第二百七十六条之一', ['刑法'], '276.1'],
    ['刑法 276条之一', ['刑法'], '276.1'],
    ['刑法 276.1', ['刑法'], '276.1'],
    ['第296条', [], '296'],
    ['civil-code:296', ['civil-code'], '296'],
    ['ji-marriage-2:7', ['ji-marriage-2'], '7'],
    ['民法典', ['民法典'], null],
    ['  ', [], null],
    ['第零条', [], null],
  ])('%s', (typed, words, number) => {
    expect(readStatuteQuery(typed)).toEqual({ words, number })
  })

  it('reads every label that statutes print', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 12 }), (main, inserted) => {
        const number = inserted ? `${main}.${inserted}` : String(main)
        expect(readStatuteQuery(articleLabel(number)).number).toBe(number)
        expect(readChineseNumber(chineseNumber(main))).toBe(main)
      }),
    )
  })
})

it.each([
  ['刑法', '刑法', 4],
  ['刑法', '刑', 3],
  ['刑事诉讼法', '诉讼', 2],
  ['刑事诉讼法', '刑法', 0],
])('%s for %s ranks %d', (shortTitle, word, rank) => {
  expect(lawRank({ id: 'x-law', title: `中华人民共和国${shortTitle}`, shortTitle }, [word])).toBe(rank)
})
