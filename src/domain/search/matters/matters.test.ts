import { readSign } from '../lexicon'
import { createTools, readQuestion } from '../read-question'
import { episode, leak, lexicon, loan, reader } from '../tables/testing-lexicon'
import { linkMatters } from './link-matters'
import { routeMatters } from './route-matters'
import { createToldMatters } from './told-matters'

const tools = createTools(lexicon, reader)
const read = (text: string) => readQuestion(text, tools)
const silent = (text: string) => readQuestion(text, tools, false)

describe('signs of a matter', () => {
  const route = (text: string) => routeMatters(read(text), lexicon.matters).map(({ matter }) => matter.id)

  it.each([
    ['楼上漏水', ['leak']],
    ['老公打老婆', ['violence']],
    ['老公在家', []],
    ['借钱给老公', ['loan']],
    ['漏水又借钱', ['leak', 'loan']],
    ['天气', []],
  ])('%s speaks of %j', (text, ids) => {
    expect(route(text).sort()).toEqual(ids)
  })

  it('a forbidden word silences a sign', () => {
    const matters = [{ id: 'x', answeredBy: [], tells: [], signs: [readSign('leak !job', 3)] }]
    expect(routeMatters(read('漏水'), matters)).toHaveLength(1)
    expect(routeMatters(read('上班漏水'), matters)).toEqual([])
  })

  it('what was only heard counts less than what is written', () => {
    const scoreOf = (text: string) => routeMatters(read(text), lexicon.matters)[0]!.score
    expect(scoreOf('楼上漏税')).toBeLessThan(scoreOf('楼上漏水'))
  })
})

describe('what people tell', () => {
  const told = createToldMatters(lexicon, (text) => reader.cut(text).filter((word) => !lexicon.empty.has(word)))
  const best = (text: string) => [...told(text)].sort(([, a], [, b]) => b.score - a.score)[0]?.[0]

  it.each([
    ['顶棚坏了在落水珠', 'leak'],
    ['他拖起不还', 'loan'],
    ['zzz', undefined],
  ])('%s is told of %s', (text, id) => {
    expect(best(text)).toBe(id)
  })
})

describe('episodes that answer a matter', () => {
  it('by its own name wholly, by a name given later a little less', () => {
    const matters = lexicon.matters.map((one) => ({ ...one, answeredBy: one.id === 'violence' ? ['loan'] : [] }))
    const links = linkMatters([leak, loan], matters, silent)
    expect(links.get('leak')).toEqual([{ id: 'leak', share: 1 }])
    expect(links.get('violence')).toEqual([{ id: 'loan', share: 0.85 }])
  })

  it('an editor’s new episode by its own words, and a silent one not at all', () => {
    const fresh = episode('fresh', { hook: '楼上漏水', askedAs: ['天花板漏水', '楼上滴水'], title: '一滴水' })
    const links = linkMatters([fresh, episode('silent')], lexicon.matters, silent)
    expect(links.get('leak')!.map(({ id }) => id)).toEqual(['fresh'])
    expect(links.get('leak')![0]!.share).toBeLessThan(1)
    expect([...links.values()].flat().some(({ id }) => id === 'silent')).toBe(false)
  })
})
