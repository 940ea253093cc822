import { findVillages } from './find-villages'

const bridge = { name: '桥北社区居民委员会', spelled: 'qiaobeishequ qbsq' }
const well = { name: '马井村村民委员会', spelled: 'majingcun mjc' }
const port = { name: '果园港社区居民委员会', spelled: 'guoyuangangshequ gygsq' }
const groups = [
  { name: '华新街街道', villages: [bridge] },
  { name: '鱼嘴镇', villages: [well, port] },
]
const found = (words: string) => findVillages(groups, words).flatMap(({ villages }) => villages)

it.each([
  ['characters', '桥北', [bridge]],
  ['characters in the middle of a name', '园港', [port]],
  ['pinyin', 'majing', [well]],
  ['pinyin with a space and capitals', 'Ma Jing', [well]],
  ['first letters', 'gygsq', [port]],
  ['the first of the first letters', 'gyg', [port]],
  ['a subdistrict', '鱼嘴', [well, port]],
  ['nothing', '  ', [bridge, well, port]],
  ['somewhere else', '解放碑', []],
  ['letters from the middle of a word', 'angang', []],
])('finds by %s', (_, words, villages) => expect(found(words)).toEqual(villages))

it('leaves out a subdistrict in which nothing is found', () =>
  expect(findVillages(groups, 'mjc').map(({ name }) => name)).toEqual(['鱼嘴镇']))
