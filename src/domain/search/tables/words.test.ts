import { createEar, hearLetters, hearTypos } from '../hear-words'
import { readSign, soundingWords } from '../lexicon'
import { pairsIn } from '../pairs-in'
import { createTools, readQuestion } from '../read-question'
import { createVocabulary, sightWords } from '../sight-words'
import { lexicon, reader } from './testing-lexicon'

const vocabulary = createVocabulary(lexicon)
const ear = createEar(lexicon, reader)
const tools = createTools(lexicon, reader)

it.each([
  ['漏水了', ['漏水', '水了']],
  ['漏水 loushui', ['漏水', 'lo', 'ou', 'us', 'sh', 'hu', 'ui']],
  ['漏', []],
  ['', []],
])('pairs of %j, never across a space', (text, pairs) => {
  expect(pairsIn(text)).toEqual(pairs)
})

describe('words sighted', () => {
  it.each([
    ['a word of a concept', '天花板坏了', ['天花板']],
    ['a character within a longer word is none of its own', '漏水', ['漏水']],
    ['a character alone is one', '屋顶漏雨', ['漏']],
    ['打 in 打工 is not 打', '打工', ['打工']],
    ['nothing inside an idle word counts', '打电话', []],
    ['an idle word beside a real one', '打电话给老公', ['老公']],
    ['two words that overlap are both there', '老公打老婆', ['老公', '打', '老婆']],
    ['none', '明天天气', []],
  ])('%s: %s', (_, text, words) => {
    expect(sightWords(text, vocabulary).map(({ word }) => word)).toEqual(words)
  })

  it('says where, and of which concept', () => {
    expect(sightWords('我家漏水', vocabulary)).toEqual([{ word: '漏水', concepts: ['leak'], start: 2, end: 4 }])
  })
})

describe('typing slips', () => {
  it.each([
    ['the right sound, one wrong character', '楼上漏税', ['漏水']],
    ['another one', '解钱给他', ['借钱']],
    ['written rightly, nothing is heard', '楼上漏水', []],
    ['the same sound by two other characters is chance', '搂谁', []],
    ['another sound', '楼上有人', []],
  ])('%s: %s', (_, text, words) => {
    expect(hearTypos(text, ear, reader)).toEqual(words)
  })
})

describe('pinyin', () => {
  it.each([
    ['one word', 'loushui', ['漏水']],
    ['words in a row', 'loushangloushui', ['楼上', '漏水']],
    ['between other letters', 'wojialoushui', ['漏水']],
    ['among Chinese', '我家loushui了', ['漏水']],
    ['a short run is a name', 'app', []],
    ['no word', 'asdfghjkl', []],
  ])('%s: %s', (_, text, words) => {
    expect(hearLetters(text, ear)).toEqual(words)
  })
})

describe('a question read', () => {
  const read = (text: string) => readQuestion(text, tools)

  it('has its concepts, sure when written, less when heard or of one character', () => {
    expect([...read('楼上漏水').concepts]).toEqual([
      ['upstairs', 1],
      ['leak', 1],
    ])
    expect(read('屋顶漏雨').concepts.get('leak')).toBe(0.6)
    expect(read('漏税').concepts.get('leak')).toBe(0.7)
    expect(read('天花板坏了').concepts.has('leak')).toBe(false)
  })

  it('adds what was heard to the text, and says both in the person’s order', () => {
    expect(read('楼上漏税')).toMatchObject({
      plain: '楼上漏税',
      text: '楼上漏税 漏水',
      sighted: ['楼上', '漏'],
      heard: ['漏水'],
    })
  })

  it('hears nothing in the words of an episode', () => {
    expect(readQuestion('楼上漏税', tools, false)).toMatchObject({ text: '楼上漏税', heard: [] })
  })

  it.each([
    ['', 0],
    ['天气', 0],
    ['楼上天气', 0.5],
    ['楼上漏水', 1],
    ['打电话', 0],
  ])('knows this share of %j: %d', (text, share) => {
    expect(read(text).known).toBe(share)
  })
})

describe('a lexicon', () => {
  it.each([
    ['spouse hit', { needs: ['spouse', 'hit'], forbids: [], weight: 3 }],
    ['leak !job', { needs: ['leak'], forbids: ['job'], weight: 3 }],
    ['  leak ', { needs: ['leak'], forbids: [], weight: 3 }],
  ])('reads the sign %j', (written, sign) => {
    expect(readSign(written, 3)).toEqual(sign)
  })

  it('has a sound for Chinese words of two characters and more, each once', () => {
    const words = soundingWords(lexicon)
    expect(words).toEqual(expect.arrayContaining(['漏水', '天花板']))
    expect(words).not.toContain('漏')
    expect(words).not.toContain('leak')
    expect(new Set(words).size).toBe(words.length)
  })
})
