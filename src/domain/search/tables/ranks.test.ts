import * as fc from 'fast-check'
import { fuseRanks } from '../fuse-ranks'
import { createTermIndex } from '../term-index'

const scores = (all: Record<string, number>) => new Map(Object.entries(all))

describe('fusing ranks', () => {
  it.each([
    ['one opinion stays as it is', [{ scores: scores({ a: 1, b: 3, c: 2 }), weight: 1 }], ['b', 'c', 'a']],
    [
      'two that agree beat one that shouts',
      [
        { scores: scores({ a: 2, b: 1 }), weight: 1 },
        { scores: scores({ a: 2, b: 1 }), weight: 1 },
        { scores: scores({ b: 999, a: 1 }), weight: 1 },
      ],
      ['a', 'b'],
    ],
    [
      'a weightier opinion wins',
      [
        { scores: scores({ a: 2, b: 1 }), weight: 1 },
        { scores: scores({ a: 1, b: 2 }), weight: 2 },
      ],
      ['b', 'a'],
    ],
    ['equal scores share a rank; the name decides', [{ scores: scores({ b: 1, a: 1 }), weight: 1 }], ['a', 'b']],
    ['a score of nothing is no opinion', [{ scores: scores({ a: 0, b: -1, c: 1 }), weight: 1 }], ['c']],
    ['nobody says anything', [], []],
  ])('%s', (_, rankings, order) => {
    expect(fuseRanks(rankings)).toEqual(order)
  })

  it('only the order of an opinion counts, not how loud it is', () => {
    const opinions = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 9 })), {
      maxLength: 4,
    })
    fc.assert(
      fc.property(opinions, (all) => {
        const said = all.map((one) => ({ scores: scores(one), weight: 1 }))
        const loud = said.map((one) => ({ ...one, scores: new Map([...one.scores].map(([id, n]) => [id, n ** 3])) }))
        expect(fuseRanks(loud)).toEqual(fuseRanks(said))
      }),
      { seed: 1165 },
    )
  })
})

describe('the index of terms', () => {
  const words = (text: string) => text.split(' ').filter(Boolean)
  const field = (text: string, weight = 1) => ({ text, weight })
  const index = createTermIndex(
    new Map([
      ['leak', [field('water ceiling repair', 3), field('neighbour talk')]],
      ['loan', [field('money interest', 3), field('neighbour talk')]],
      ['long', [field('money'), field('one two three four five six seven eight')]],
    ]),
    words,
  )
  const best = (question: string) =>
    [...index.score(words(question))].sort(([, a], [, b]) => b.score - a.score).map(([id]) => id)

  it.each([
    ['a term of one document', 'ceiling', ['leak']],
    ['a weighty field before a light one, a short document before a long one', 'money', ['loan', 'long']],
    ['the rare term decides', 'neighbour water', ['leak', 'loan']],
    ['a term twice counts once', 'money money money water', ['leak', 'loan', 'long']],
    ['unknown terms', 'weather', []],
    ['no terms', '', []],
  ])('%s: %j', (_, question, ids) => {
    expect(best(question)).toEqual(ids)
  })

  it('says which share of the question it covers: all, or less where a term is in no document', () => {
    const hit = (question: string) => index.score(words(question)).get('leak')!
    expect(hit('water ceiling')).toMatchObject({ covered: expect.closeTo(1), terms: 2 })
    const { covered, terms } = hit('water weather')
    expect(terms).toBe(1)
    expect(covered).toBeGreaterThan(0)
    expect(covered).toBeLessThan(1)
  })

  it('is BM25 with k1 = 1.2 and b = 0.4', () => {
    const one = createTermIndex(new Map([['d', [field('a')]]]), words)
    // One document of mean length, once: idf ln(1 + 0.5 / 1.5), times (1 × 2.2) / (1 + 1.2).
    expect(one.score(['a']).get('d')!.score).toBeCloseTo(Math.log(4 / 3))
  })
})
