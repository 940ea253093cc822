import * as fc from 'fast-check'
import { createEpisodeSearch, CHOICES } from '../episode-search'
import { explainFit, NEAR, readSpoken } from '../explain-choice'
import { createTools, readQuestion } from '../read-question'
import { episode, leak, lexicon, loan, reader, violence } from './testing-lexicon'

const tools = createTools(lexicon, reader)
const read = (text: string) => readQuestion(text, tools, false)

describe('why an episode is offered', () => {
  const why = (question: string, of = leak) =>
    explainFit(readQuestion(question, tools), readSpoken(of, read), tools.vocabulary.conceptsOf)

  it.each([
    ['its own word', '屋头漏水', ['漏水']],
    ['another word for the same thing', '屋头渗水', ['渗水']],
    ['the whole word, not a part of it', '天花板漏水了', ['天花板', '漏水']],
    ['a word that was only heard', '楼上漏税', ['楼上', '漏水']],
    ['a character alone is no word to point at', '屋顶漏雨', []],
    ['a word that leads elsewhere is left out', '老婆说楼上漏水', ['楼上', '漏水']],
  ])('names %s: %s', (_, question, words) => {
    expect(why(question)).toMatchObject({ kind: 'fits', words })
  })

  it('names three words at most', () => {
    expect(why('楼上天花板漏水滴水渗水').words).toHaveLength(3)
  })

  it('says how others ask when that is close, else not', () => {
    expect(why('天花板漏水哪个来管').askedAs).toBe('天花板漏水哪个管')
    expect(why('老公打老婆').askedAs).toBeNull()
  })

  it('gives no reason of words to what only shares the topic', () => {
    expect(NEAR).toEqual({ kind: 'near', words: [], askedAs: null })
  })
})

describe('choices', () => {
  const others = ['a', 'b', 'c'].map((id) => episode(id))
  const { find } = createEpisodeSearch([leak, loan, violence, ...others], lexicon, reader)
  const ids = (question: string) => find(question).map(({ id }) => id)

  it.each([
    ['楼上漏水', 'leak'],
    ['天花板滴水', 'leak'],
    ['借钱给朋友不还', 'loan'],
    ['老公殴打老婆', 'violence'],
  ])('%s: first %s', (question, id) => {
    expect(ids(question)[0]).toBe(id)
    expect(find(question)[0]!.why.kind).toBe('fits')
  })

  it('are three, filled up from the first one’s topic, which says so', () => {
    const found = find('楼上漏水')
    expect(found).toHaveLength(CHOICES)
    expect(found.slice(1).map(({ id, why }) => [id, why.kind])).toEqual([
      ['a', 'near'],
      ['b', 'near'],
    ])
  })

  it('are fewer where the topic has no more', () => {
    expect(ids('老公殴打老婆')).toEqual(['violence'])
  })

  it.each(['', '？！', '明天天气', '打电话', 'asdfghjkl'])('none for %j', (question) => {
    expect(ids(question)).toEqual([])
  })

  it('none where nothing is published', () => {
    expect(createEpisodeSearch([], lexicon, reader).find('楼上漏水')).toEqual([])
  })

  it('whatever is asked: at most three, each once, only what is published, and always the same', () => {
    const words = fc.constantFrom('楼上', '漏水', '借钱', '老公', '打', '的', '天气', 'loushui', '!', ' ')
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const found = ids(parts.join(''))
        expect(found.length).toBeLessThanOrEqual(CHOICES)
        expect(new Set(found).size).toBe(found.length)
        expect(ids(parts.join(''))).toEqual(found)
      }),
      { seed: 1165 },
    )
  })
})
