import fc from 'fast-check'
import { normalizeArticle, standsInArticle } from './statute-text'

describe('normalizeArticle', () => {
  test.each([
    ['（一）停止侵害；\n（二）排除妨碍；', '(一)停止侵害;(二)排除妨碍;'],
    ['　第一款，　应当 赔偿。', '第一款,应当赔偿.'],
    ['“一年期”、‘四倍’', '"一年期",\'四倍\''],
    ['处５日以下拘留', '处5日以下拘留'],
    ['2019年8月20日——2020年', '2019年8月20日-2020年'],
    ['\uFEFF零\u200B宽', '零宽'],
    ['', ''],
  ])('%j becomes %j', (print, form) => {
    expect(normalizeArticle(print)).toBe(form)
  })

  test('a second pass changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalizeArticle(text)
        expect(normalizeArticle(once)).toBe(once)
      }),
      { seed: 296, numRuns: 500 },
    )
  })

  test('line breaks and spaces anywhere make no difference', () => {
    const article = '用人单位未按前款规定提出工伤认定申请的，可以直接提出。'
    fc.assert(
      fc.property(fc.nat(article.length), fc.constantFrom(' ', '\n', '\u3000', '\t', '\r\n'), (at, space) => {
        expect(normalizeArticle(article.slice(0, at) + space + article.slice(at))).toBe(normalizeArticle(article))
      }),
      { seed: 17, numRuns: 200 },
    )
  })

  test('another word or number is another text', () => {
    expect(normalizeArticle('三十日内')).not.toBe(normalizeArticle('六十日内'))
    expect(normalizeArticle('可以给予补偿')).not.toBe(normalizeArticle('应当给予补偿'))
  })
})

describe('standsInArticle', () => {
  const article = '(六)在上下班途中，受到非本人主要责任的交通事故\n或者城市轨道交通事故伤害的；'
  test.each([
    ['非本人主要责任的交通事故', true],
    ['（六）在上下班途中', true],
    ['交通事故或者城市', true],
    ['本人次要责任', false],
    [' ', false],
  ])('%j: %s', (term, stands) => {
    expect(standsInArticle(term, article)).toBe(stands)
  })
})
