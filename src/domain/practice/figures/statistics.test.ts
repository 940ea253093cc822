import fc from 'fast-check'
import {
  afterMatch,
  discrimination,
  eloOfRating,
  everybodyRight,
  expectedRight,
  nobodyRight,
  ratingOfElo,
} from './statistics'

const sumsOf = (people: readonly [ability: number, right: boolean][]) => ({
  answers: people.length,
  rights: people.filter(([, right]) => right).length,
  sumAbility: people.reduce((sum, [x]) => sum + x, 0),
  sumAbilitySquared: people.reduce((sum, [x]) => sum + x * x, 0),
  sumAbilityRight: people.reduce((sum, [x, right]) => sum + (right ? x : 0), 0),
})

/** Pearson's correlation by its definition. */
function pearson(people: readonly [number, boolean][]): number {
  const n = people.length
  const [xs, ys] = [people.map(([x]) => x), people.map(([, right]) => Number(right))]
  const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / n
  const [mx, my] = [mean(xs), mean(ys)]
  const cov = mean(xs.map((x, i) => (x - mx) * (ys[i]! - my)))
  return cov / Math.sqrt(mean(xs.map((x) => (x - mx) ** 2)) * mean(ys.map((y) => (y - my) ** 2)))
}

test.each([
  [
    'the able are right',
    [
      [1700, true],
      [1600, true],
      [1400, false],
      [1300, false],
    ],
    0.9487,
  ],
  [
    'the able are wrong',
    [
      [1700, false],
      [1600, false],
      [1400, true],
      [1300, true],
    ],
    -0.9487,
  ],
  [
    'it does not depend',
    [
      [1700, true],
      [1700, false],
      [1300, true],
      [1300, false],
    ],
    0,
  ],
] as const)('discrimination when %s', (_, people, golden) => {
  expect(discrimination(sumsOf(people as unknown as [number, boolean][]))).toBeCloseTo(golden, 4)
})

test.each([
  ['nobody has answered', []],
  [
    'all are right',
    [
      [1500, true],
      [1600, true],
    ],
  ],
  [
    'all are equally able',
    [
      [1500, true],
      [1500, false],
    ],
  ],
] as const)('no discrimination when %s', (_, people) =>
  expect(discrimination(sumsOf(people as unknown as [number, boolean][]))).toBeNull(),
)

test('is the correlation of ability and being right', () => {
  const person = fc.tuple(fc.integer({ min: 1000, max: 2000 }), fc.boolean())
  fc.assert(
    fc.property(fc.array(person, { minLength: 3, maxLength: 60 }), (people) => {
      const found = discrimination(sumsOf(people))
      if (found !== null) expect(found).toBeCloseTo(pearson(people), 4)
    }),
    { seed: 4 },
  )
})

describe('Elo', () => {
  test.each([
    [1500, 1500, 0.5],
    [1900, 1500, 0.9091],
    [1500, 1900, 0.0909],
  ])('%d against %d is right with %d', (ability, question, chance) =>
    expect(expectedRight(ability, question)).toBeCloseTo(chance, 4),
  )

  test('golden numbers: two newcomers', () => {
    const fresh = { rating: 1500, answers: 0 }
    expect(afterMatch(fresh, fresh, true)).toEqual({ person: 1520, question: 1480 })
    expect(afterMatch(fresh, fresh, false)).toEqual({ person: 1480, question: 1520 })
  })

  test('a question that seven in ten equals get right settles below them', () => {
    let question = { rating: eloOfRating(5), answers: 0 }
    for (let n = 0; n < 2000; n++) {
      const after = afterMatch({ rating: 1500, answers: 1000 }, question, n % 10 < 7)
      question = { rating: after.question, answers: n + 1 }
    }
    expect(question.rating).toBeGreaterThan(1500 - 175)
    expect(question.rating).toBeLessThan(1500 - 120)
  })
})

test.each([
  [20, 0, true],
  [19, 0, false],
  [100, 4, true],
  [100, 5, false],
])('of %d answers %d right: to be looked at %s', (answers, rights, look) =>
  expect(nobodyRight({ answers, rights })).toBe(look),
)

test.each([1, 2, 3, 4, 5])('an Elo of the rating %i is that rating again', (rating) =>
  expect(ratingOfElo(eloOfRating(rating))).toBe(rating),
)

test.each([
  [0, 1],
  [1424, 2],
  [1426, 3],
  [1574, 3],
  [1576, 4],
  [9999, 5],
])('an Elo of %i lies nearest to %i', (elo, rating) => expect(ratingOfElo(elo)).toBe(rating))

test.each([
  [19, 19, false],
  [20, 20, true],
  [100, 95, false],
  [100, 96, true],
])('of %i answers %i right: everybody gets it right is %s', (answers, rights, everybody) =>
  expect(everybodyRight({ answers, rights })).toBe(everybody),
)
