import { articleLabel } from '../../statutes/article-label'
import { entryChange, entryHash } from './entry-change'
import { joinNotes } from './notes'
import { searchBook } from './search-book'

const entry = (title: string, digest: string | null, number?: string) => ({
  title,
  digest,
  source: number ? null : '《示例条例》',
  basis: number
    ? { lawTitle: '中华人民共和国行政处罚法', lawShortTitle: '行政处罚法', label: articleLabel(number), number }
    : null,
})
const chapters = [
  { id: 'one', entries: [entry('两个人', '至少两人。', '42'), entry('九十日', '立案起90日内决定。', '60')] },
  { id: 'two', entries: [entry('示例条例', null)] },
]
const found = (typed: string) => searchBook(chapters, typed).flatMap(({ entries }) => entries.map(({ title }) => title))

test.each([
  ['', ['两个人', '九十日', '示例条例']],
  ['42', ['两个人']],
  ['第42条', ['两个人']],
  ['处罚法 42', ['两个人']],
  ['行政处罚法第四十二条', ['两个人']],
  ['处罚法', ['两个人', '九十日']],
  ['复议法 42', []],
  ['90', ['九十日']],
  ['立案 决定', ['九十日']],
  ['条例', ['示例条例']],
  ['　两人 ', ['两个人']],
  ['没有', []],
])('%s', (typed, titles) => expect(found(typed)).toEqual(titles))

test.each([
  [null, null],
  ['a-b', null],
  ['x-b', 'words'],
  ['a-x', 'article'],
  ['x-y', 'both'],
  ['a-none', 'article'],
] as const)('read as %s it now reads a-b: %s', (seen, change) => {
  expect(entryChange(seen, entryHash('a', 'b'))).toBe(change)
})

test('a party regulation has no article to change', () => {
  expect(entryHash('a', null)).toBe('a-none')
  expect(entryChange('b-none', entryHash('a', undefined))).toBe('words')
})

test.each([
  ['甲', '乙', '甲\n乙'],
  ['甲乙', '乙', '甲乙'],
  ['甲', '甲乙', '甲乙'],
  ['甲', '甲', '甲'],
])('%s and %s are %s', (theirs, mine, both) => expect(joinNotes(theirs, mine)).toBe(both))
