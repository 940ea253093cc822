import { problem } from '@/contract/problem'
import { sampleBody } from '../../testing/samples'
import { checkBody, errorAt, errorsOfProblem } from './check-body'
import { compareThreeWays, mergeBodies } from './merge-bodies'
import { placeKey, placesOf, placeText } from './places'

test('a body within the limits has no errors', () => {
  expect(checkBody(sampleBody(), 0)).toEqual({})
})

test.each([
  [{ hook: '问'.repeat(41) }, 'hook', '开头的问题最多 40 个字，现在是 41 个字。'],
  [{ number: 0 }, 'number', '期号请填写 1 到 9999 之间的整数。'],
  [
    { askedAs: Array.from({ length: 21 }, (_, at) => `问法${at}`) },
    'askedAs',
    '居民会怎么问最多 20 项，现在有 21 项。',
  ],
  [{ transcript: [{ startMs: 0, endMs: 9, text: '' }] }, 'transcript.0', '请填写字幕文字。'],
])('%j is refused at %s', (part, place, sentence) => {
  expect(errorAt(checkBody(sampleBody(part), 0), place)).toBe(sentence)
})

test('half a draft may be saved; what is missing is asked for at hand-over', () => {
  const half = sampleBody({ title: '', hook: ' ', audiences: [], citations: [], transcript: [] })
  expect(checkBody(half, 0)).toEqual({})
})

test('places of the server become places of the form, in words for people', () => {
  const refused = problem('bad-input', {
    fields: [
      { path: 'body.citations[0].digest', message: 'Invalid length' },
      { path: 'title', message: '标题里有错字。' },
    ],
  })
  expect(errorsOfProblem(refused)).toEqual({ 'citations.0.digest': '请检查释义。', title: '标题里有错字。' })
})

describe('three ways', () => {
  const base = sampleBody()

  test('different subtitles changed by two people are both kept', () => {
    const [one, two] = base.transcript
    if (!one || !two) throw new Error('the sample has two lines')
    const mine = sampleBody({ transcript: [{ ...one, text: '我的' }, two] })
    const theirs = sampleBody({ transcript: [one, { ...two, text: '他的' }] })
    expect(compareThreeWays({ base, mine, theirs }).conflicts).toEqual([])
    expect(mergeBodies({ base, mine, theirs }, {}).transcript.map(({ text }) => text)).toEqual(['我的', '他的'])
  })

  test('the same field changed by both is a conflict, mine unless chosen otherwise', () => {
    const ways = { base, mine: sampleBody({ title: '甲' }), theirs: sampleBody({ title: '乙', hook: '丙？' }) }
    expect(compareThreeWays(ways).conflicts.map(placeKey)).toEqual(['title'])
    expect(mergeBodies(ways, {})).toEqual(sampleBody({ title: '甲', hook: '丙？' }))
    expect(mergeBodies(ways, { title: 'theirs' })).toEqual(ways.theirs)
  })

  test('a list whose items changed is compared as a whole', () => {
    const fewer = sampleBody({ citations: base.citations.slice(1) })
    expect(placesOf(base, fewer).map(placeKey)).toContain('citations')
    expect(placeText(fewer, { field: 'citations' })).toContain('sample-law:2')
  })
})
