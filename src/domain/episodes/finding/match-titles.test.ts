import { matchTitles } from './match-titles'

const leak = { id: 'leak', title: '汤碗里的一滴水', hook: '楼上漏水拖着不修，我能要求什么？' }
const loan = { id: 'loan', title: '点菜单上的五万元', hook: '借条没写利息，还能要利息吗？' }
const pot = { id: 'pot', title: '车顶长出一盆辣椒', hook: '花盆砸车找不到人，谁来赔？' }
const ids = (question: string) => matchTitles([leak, loan, pot], question).map(({ id }) => id)

it.each([
  ['a word of the hook', '漏水', ['leak']],
  ['a word of the title', '辣椒', ['pot']],
  ['most of a whole question', '请问楼上漏水不修怎么办？', ['leak']],
  ['full width and spaces', ' 漏 水！', ['leak']],
  ['another word for it is not known here', '渗水', []],
  ['one pair of many is chance', '漏水以外的另一件麻烦事', []],
  ['marks alone ask nothing', '？！', []],
  ['nothing asked', '', []],
])('%s: %j', (_, question, found) => {
  expect(ids(question)).toEqual(found)
})

it('shows three at most, the fullest first', () => {
  const half = { id: 'half', title: '', hook: '楼上漏' }
  const found = matchTitles([half, leak, { ...leak, id: 'b' }, { ...leak, id: 'c' }], '楼上漏水')
  expect(found.map(({ id }) => id)).toEqual(['leak', 'b', 'c'])
})
