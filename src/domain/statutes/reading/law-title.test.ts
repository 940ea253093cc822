import { describeNew } from './describe-new'
import { findByTitle, normalizeTitle } from './law-title'

const law = (title: string, shortTitle: string) => ({ title, shortTitle })
const CODE = law('中华人民共和国示例法典', '示例法典')
const NOTES = law('最高人民法院关于适用《中华人民共和国示例法典》邻居编的解释（一）', '示例法典邻居编解释（一）')
const LAWS = [CODE, NOTES]

test.each([
  [['中华人民共和国示例法典'], CODE],
  [['中华人民共和国', '示例法典'], CODE],
  [['中 华 人 民 共 和 国 示 例 法 典（2018年修正）'], CODE],
  [['示例法典'], CODE],
  [['最高人民法院', '关于适用〈示例法典〉', '邻居编的解释(一)'], NOTES],
  [['最高人民法院关于适用《示例法典》邻居编的解释（一）'], NOTES],
  [['最高人民法院关于适用《示例法典》邻居编的解释（二）'], null],
  [['关于修改示例法典的决定'], null],
  [[], null],
])('%j', (lines, found) => expect(findByTitle(lines, LAWS)).toBe(found))

test('a note of the amendment goes, the number of an interpretation stays', () => {
  expect(normalizeTitle('示例条例（2018年12月29日修正）')).toBe('示例条例')
  expect(normalizeTitle('示例解释（二）')).toBe('示例解释(二)')
})

test.each([
  ['最高人民法院关于示例的解释', [], '司法解释', '最高人民法院'],
  ['示例条例', ['2018年3月19日 中华人民共和国国务院令第1号公布'], '行政法规', '国务院'],
  ['中华人民共和国示例法', ['2020年5月28日第十三届全国人民代表大会常务委员会第二次会议通过'], '法律', '全国人大常委会'],
  [
    '示例市示例条例',
    ['2021年3月31日 示例市第五届人民代表大会常务委员会第二次会议通过'],
    '地方性法规',
    '示例市人大常委会',
  ],
])('%s is new', (title, history, kind, issuer) => expect(describeNew(title, history)).toMatchObject({ kind, issuer }))
