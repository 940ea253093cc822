import { searchEpisodes, wordsWithEpisodes } from './asked-as-search'
import { EVERYDAY_WORDS } from './everyday-words'
import { topicsPresent } from './topics-present'

const leak = {
  id: 'leak',
  title: '汤碗里的一滴水',
  hook: '楼上漏水拖着不修，我能要求什么？',
  takeaway: '楼上漏水，可以要求修好；因过错造成的损失，可以要求赔。谈不拢，人民调解不收费。',
  topic: 'neighbours',
}
const injury = {
  id: 'injury',
  title: '出了店门，归不归管',
  hook: '下班路上被车撞，算工伤吗？',
  takeaway: '上下班途中遇交通事故，不是本人主责，应认定工伤。单位不报，本人一年内可以报。',
  topic: 'work',
}
const pot = {
  id: 'pot',
  title: '车顶长出一盆辣椒',
  hook: '花盆砸车找不到人，谁来赔？',
  takeaway: '东西被砸，先拍照再报警，公安等机关应查清责任人。查不清的，可能加害的住户补偿。',
  topic: 'safety',
}
const eggs = {
  id: 'eggs',
  title: '三十个鸡蛋',
  hook: '养老公寓高息保本，能投吗？',
  takeaway: '高息保本，先问有没有许可。参与非法集资亏的钱，自己承担。发现可疑，可以举报。',
  topic: 'money',
}
const loan = {
  id: 'loan',
  title: '点菜单上的五万元',
  hook: '借条没写利息，还能要利息吗？',
  takeaway: '没约定利息，视为没有利息；逾期不还，可以主张逾期利息。下次，把利率和期限写清楚。',
  topic: 'money',
}
const episodes = [leak, injury, pot, eggs, loan]
const all = episodes.map((episode) => episode.id)

describe('searchEpisodes', () => {
  it.each([
    ['nothing asked', '', all],
    ['only spaces and marks', ' ？ ', all],
    ['a word of the title', '辣椒', ['pot']],
    ['a word of the takeaway', '逾期', ['loan']],
    ['a topic', '借钱与投资', ['eggs', 'loan']],
    ['a trouble, not its whole topic', '借钱', ['loan']],
    ['another word for the same trouble', '渗水', ['leak']],
    ['a trouble that no episode names by this word', '高空坠物', ['pot']],
    ['a whole question', '楼上漏水了不管怎么办？', ['leak']],
    ['a question in other words', '楼上扔东西砸到我的车找谁赔', ['pot']],
    ['two things in one breath', '下班路上被车撞了算工伤吗', ['injury']],
    ['full-width and spaced', ' 工 伤 ', ['injury']],
    ['one character', '撞', ['injury']],
    ['a trouble without an episode', '彩礼能退吗', []],
    ['nonsense', '人工智能芯片出口', []],
    ['markup is text', '<script>', []],
  ])('%s: %j', (_, question, ids) => {
    expect(searchEpisodes(episodes, question).map((episode) => episode.id)).toEqual(ids)
  })

  it('puts the episode that says the word itself first', () => {
    const said = { ...loan, id: 'said', title: '渗水之后' }
    expect(searchEpisodes([leak, said], '渗水').map((episode) => episode.id)).toEqual(['said', 'leak'])
  })

  it('leaves the list it was given alone', () => {
    const given = [leak, loan]
    searchEpisodes(given, '利息')
    expect(given).toEqual([leak, loan])
  })
})

describe('wordsWithEpisodes', () => {
  it('shows only words that open something', () => {
    expect(wordsWithEpisodes(episodes)).toEqual(['漏水', '借钱', '工伤', '高空坠物', '养老理财', '交通事故'])
    expect(wordsWithEpisodes([])).toEqual([])
  })

  it('shows eight at most, and every one of them finds an episode', () => {
    const many = EVERYDAY_WORDS.map((one) => ({ ...leak, hook: '', takeaway: '', title: one.word }))
    const words = wordsWithEpisodes(many)
    expect(words).toHaveLength(8)
    for (const word of words) expect(searchEpisodes(many, word)).not.toHaveLength(0)
  })
})

describe('topicsPresent', () => {
  it.each([
    ['in the order of the chips, each once', ['work', 'money', 'neighbours', 'money'], ['neighbours', 'money', 'work']],
    ['a code of a newer server comes last', ['space', 'work'], ['work', 'space']],
    ['no episode, no chip', [], []],
  ])('%s', (_, given, expected) => {
    expect(topicsPresent(given.map((topic) => ({ topic })))).toEqual(expected)
  })
})
