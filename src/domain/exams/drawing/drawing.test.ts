import fc from 'fast-check'
import type { PoolQuestion, Section } from '../paper'
import { drawPaper } from './draw-paper'
import { fits, preparePool } from './eligible'
import { findShortages } from './find-shortages'
import { sayShortages } from './say-shortages'

const section = (changes: Partial<Section> = {}): Section => ({
  ...{
    title: '单选题',
    kind: 'single',
    topics: [],
    laws: [],
    difficulty: { from: 1, to: 5 },
    count: 1,
    marksTenths: 20,
  },
  ...changes,
})
const question = (questionId: string, changes: Partial<PoolQuestion> = {}): PoolQuestion => ({
  ...{
    questionId,
    version: 1,
    kind: 'single',
    family: questionId,
    topic: 'data',
    laws: ['l'],
    difficulty: 3,
    options: 4,
  },
  ...changes,
})

it.each([
  ['for people in office', { official: true }, true, true],
  ['for residents', { official: false }, false, true],
  ['of a pool that did not note it', {}, true, true],
])('a question %s: any topic, a topic that is named', (_, change, any, named) => {
  expect(fits(section(), question('q', change))).toBe(any)
  expect(fits(section({ topics: ['data'] }), question('q', change))).toBe(named)
})

it.each([
  ['kept for exams', true, { also: true, never: false, only: true }],
  ['practised as well', false, { also: true, never: true, only: false }],
])('a question %s fits sections by their use; nothing said is also', (_, examOnly, fitting) => {
  const use = (one?: 'also' | 'never' | 'only') =>
    fits(section(one ? { examOnly: one } : {}), question('q', { examOnly }))
  expect({ also: use('also'), never: use('never'), only: use('only') }).toEqual(fitting)
  expect([use(), fits(section({ examOnly: 'never' }), question('q'))]).toEqual([true, true])
})

const anyKind = fc.constantFrom('single' as const, 'multiple' as const, 'judgement' as const)
const anyDifficulty = fc.integer({ min: 1, max: 5 })
const anyTopic = fc.constantFrom('data', 'licence', 'punishment')
const anySection = fc
  .record({
    kind: anyKind,
    topics: fc.uniqueArray(anyTopic, { maxLength: 2 }),
    laws: fc.uniqueArray(fc.constantFrom('l', 'm'), { maxLength: 1 }),
    ends: fc.tuple(anyDifficulty, anyDifficulty),
    count: fc.integer({ min: 1, max: 3 }),
    examOnly: fc.constantFrom(...(['also', 'also', 'also', 'also', 'never', 'only'] as const)),
  })
  .map(({ ends, ...rest }) => section({ ...rest, difficulty: { from: Math.min(...ends), to: Math.max(...ends) } }))
const anyPool = fc
  .array(
    fc.record({
      kind: anyKind,
      topic: anyTopic,
      laws: fc.uniqueArray(fc.constantFrom('l', 'm'), { minLength: 1 }),
      difficulty: anyDifficulty,
      family: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      options: fc.integer({ min: 2, max: 6 }),
      examOnly: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((pool) => pool.map((one, n) => question(`q${n}`, one)))
const anySections = fc.array(anySection, { minLength: 1, maxLength: 4 })

/** Tries every way, which is slow and cannot be wrong. */
function canFill(sections: readonly Section[], pool: readonly PoolQuestion[]): boolean {
  const slots = sections.flatMap((one) => Array<Section>(one.count).fill(one))
  const from = (n: number, used: ReadonlySet<string>): boolean => {
    const slot = slots[n]
    if (!slot) return true
    const families = new Set(pool.filter((one) => fits(slot, one)).map(({ family }) => family))
    return [...families].some((family) => !used.has(family) && from(n + 1, new Set([...used, family])))
  }
  return from(0, new Set())
}

test('what the check calls feasible can be drawn, what it does not cannot: exactly', () => {
  let [filled, short] = [0, 0]
  fc.assert(
    fc.property(anySections, anyPool, fc.string(), (sections, pool, seed) => {
      const { shortages } = findShortages(sections, pool)
      expect(shortages.length === 0).toBe(canFill(sections, pool))
      expect(drawPaper(sections, preparePool(sections, pool), seed) !== null).toBe(shortages.length === 0)
      for (const { wanted, available, sections: few } of shortages) {
        expect(wanted).toBeGreaterThan(available)
        const fitting = pool.filter((one) => few.some((n) => fits(sections[n]!, one)))
        expect(new Set(fitting.map(({ family }) => family)).size).toBe(available)
      }
      if (shortages.length === 0) filled++
      else short++
    }),
    { seed: 7, numRuns: 600 },
  )
  expect(Math.min(filled, short)).toBeGreaterThan(20)
})

test('a paper follows its blueprint, holds no two of a family, and is the same for the same seed', () => {
  fc.assert(
    fc.property(anySections, anyPool, fc.string(), (sections, pool, seed) => {
      const paper = drawPaper(sections, preparePool(sections, pool), seed)
      fc.pre(paper !== null)
      expect(drawPaper(sections, preparePool(sections, [...pool].reverse()), seed)).toEqual(paper)
      expect(paper.map((place) => place.section)).toEqual(
        sections.flatMap(({ count }, n) => Array<number>(count).fill(n)),
      )
      const drawn = paper.map(({ questionId }) => pool.find((one) => one.questionId === questionId)!)
      expect(new Set(drawn.map(({ family }) => family)).size).toBe(paper.length)
      paper.forEach(({ section: n, order, marksTenths }, place) => {
        const { kind, options } = drawn[place]!
        expect(fits(sections[n]!, drawn[place]!)).toBe(true)
        expect([...order].sort().join('')).toBe('ABCDEF'.slice(0, options))
        if (kind === 'judgement') expect(order).toBe('ABCDEF'.slice(0, options))
        expect(marksTenths).toBe(sections[n]!.marksTenths)
      })
    }),
    { seed: 8, numRuns: 300 },
  )
})

test('people get different papers in which every question has its turn', () => {
  const pool = Array.from({ length: 40 }, (_, n) => question(`q${n}`))
  const ready = preparePool([section({ count: 10 })], pool)
  const papers = Array.from({ length: 400 }, (_, n) => drawPaper([section({ count: 10 })], ready, `person ${n}`)!)
  expect(new Set(papers.map((paper) => JSON.stringify(paper))).size).toBe(400)
  const times = pool.map((one) => papers.filter((p) => p.some((place) => place.questionId === one.questionId)).length)
  for (const often of times) expect(Math.abs(often - 100)).toBeLessThan(45)
  const firstShown = papers.map((paper) => paper[0]!.order[0])
  for (const letter of 'ABCD') expect(firstShown.filter((one) => one === letter).length).toBeGreaterThan(70)
})

test('a section takes what no other can use: the last choice is handed over', () => {
  // Both want two; `shared` alone could serve the first, but the second needs it.
  const sections = [section({ count: 1 }), section({ topics: ['licence'], count: 1 })]
  const pool = [question('shared', { topic: 'licence' }), question('other')]
  for (let n = 0; n < 50; n++) {
    const paper = drawPaper(sections, preparePool(sections, pool), `seed ${n}`)!
    expect(paper.map(({ questionId }) => questionId)).toEqual(['other', 'shared'])
  }
})

test.each<[string, Section[], PoolQuestion[], string[]]>([
  ['enough', [section({ count: 2 })], [question('a'), question('b')], []],
  [
    'too few of one section; near-duplicates count once',
    [section({ count: 3, difficulty: { from: 4, to: 5 } })],
    [question('a', { difficulty: 5 }), question('b', { difficulty: 4, family: 'a' }), question('c')],
    ['第1部分“单选题”要 3 道（单选题，难度 4 到 5），题库里只有 1 道可用（相近的题只算一道），还差 2 道。'],
  ],
  [
    'sections that fight for the same; one that has enough of its own is not named',
    [
      section({ count: 2, topics: ['data'] }),
      section({ title: '多选题', kind: 'multiple', count: 1 }),
      section({ title: '难题', count: 2, topics: ['data'] }),
    ],
    [question('a'), question('b'), question('c'), question('m', { kind: 'multiple' })],
    ['第1部分“单选题”、第3部分“难题”抢同一批题：合起来要 4 道，题库里只有 3 道可用（相近的题只算一道），还差 1 道。'],
  ],
])('%s', (_, sections, pool, sentences) => {
  expect(sayShortages(sections, findShortages(sections, pool).shortages)).toEqual(sentences)
})

test('each section is told what fits it alone', () => {
  const pool = [question('a'), question('b', { family: 'a' }), question('c', { topic: 'licence' })]
  const { sections } = findShortages([section({ count: 2 }), section({ laws: ['m'], count: 1 })], pool)
  expect(sections).toEqual([
    { questions: 3, families: 2, wanted: 2 },
    { questions: 0, families: 0, wanted: 1 },
  ])
})
