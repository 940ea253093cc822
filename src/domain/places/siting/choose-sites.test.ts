import fc from 'fast-check'
import { chooseGreedily, chooseSites, easyBound } from './choose-sites'
import { coverProgram, type CoverProgram } from './cover-program'
import { arrange, gained, type Site } from './sites'

const site = (key: string, ...villages: string[]): Site => ({ key, villages })

/** Every choice of so many of the first n. */
function choices(n: number, count: number, from = 0): number[][] {
  if (count === 0) return [[]]
  return Array.from({ length: Math.max(0, n - from) }, (_, at) => from + at).flatMap((first) =>
    choices(n, count - 1, first + 1).map((rest) => [first, ...rest]),
  )
}

const counts = ({ groups }: CoverProgram, chosen: readonly number[]) =>
  groups.reduce((sum, { weight, columns }) => sum + (columns.some((one) => chosen.includes(one)) ? weight : 0), 0)

test('greedy takes the largest, the exchange finds the better pair', () => {
  const sites = arrange([site('A', '1', '2', '3', '4'), site('B', '1', '2', '5'), site('C', '3', '4', '6')])
  expect(gained(sites, chooseGreedily(sites, 2))).toBe(5)
  expect(chooseSites(sites, 2).map((one) => sites.keys[one])).toEqual(['B', 'C'])
  expect(gained(sites, chooseSites(sites, 2))).toBe(6)
})

test.each([
  ['nobody to bring in', [site('A'), site('B')], 3, [], 0],
  ['more sites than bring anybody in', [site('A', '1'), site('B', '1', '2')], 5, ['B'], 2],
  ['of equals the first by name', [site('B', '1'), site('A', '2')], 1, ['A'], 1],
  ['a village named twice counts once', [site('A', '1', '1'), site('B', '1', '2')], 1, ['B'], 2],
  ['no sites at all', [], 2, [], 0],
])('%s', (_, given, count, keys, total) => {
  const sites = arrange(given)
  const chosen = chooseSites(sites, count)
  expect(chosen.map((one) => sites.keys[one])).toEqual(keys)
  expect(gained(sites, chosen)).toBe(total)
})

test('the program drops what another site brings in as well, and puts like villages together', () => {
  const sites = arrange([site('A', '1', '2', '3'), site('B', '2', '3'), site('C', '1', '2', '3'), site('D', '4')])
  expect(coverProgram(sites, 2)).toEqual({
    choose: 2,
    columns: [0, 3],
    groups: [
      { weight: 3, columns: [0] },
      { weight: 1, columns: [1] },
    ],
  })
})

const someSites = fc
  .array(fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((lists) => lists.map((list, n) => site(`s${n}`, ...list.map((village) => `v${village}`))))

test('greedy ≤ exchange ≤ the best ≤ the bound, and greedy keeps its 63 %', () => {
  fc.assert(
    fc.property(someSites, fc.integer({ min: 1, max: 4 }), (given, count) => {
      const sites = arrange(given)
      const size = Math.min(count, sites.keys.length)
      const best = Math.max(0, ...choices(sites.keys.length, size).map((chosen) => gained(sites, chosen)))
      const greedy = gained(sites, chooseGreedily(sites, count))
      const swapped = gained(sites, chooseSites(sites, count))
      expect(greedy).toBeLessThanOrEqual(swapped)
      expect(swapped).toBeLessThanOrEqual(best)
      expect(best).toBeLessThanOrEqual(easyBound(sites, count))
      expect(greedy).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best)
      if (count === 1) expect(greedy).toBe(best)
    }),
    { seed: 6, numRuns: 300 },
  )
})

test('the program has the same best choice as the sites it was made of', () => {
  fc.assert(
    fc.property(someSites, fc.integer({ min: 1, max: 4 }), (given, count) => {
      const sites = arrange(given)
      const program = coverProgram(sites, count)
      const best = (n: number, size: number, total: (chosen: number[]) => number) =>
        Math.max(0, ...choices(n, Math.min(size, n)).map(total))
      const ofProgram = best(program.columns.length, program.choose, (chosen) => counts(program, chosen))
      expect(ofProgram).toBe(best(sites.keys.length, count, (chosen) => gained(sites, chosen)))
      for (const chosen of choices(program.columns.length, program.choose))
        expect(counts(program, chosen)).toBe(
          gained(
            sites,
            chosen.map((column) => program.columns[column]!),
          ),
        )
    }),
    { seed: 6, numRuns: 200 },
  )
})

test('the answer does not hang on the order of the lists', () => {
  const shuffled = someSites.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  )
  fc.assert(
    fc.property(shuffled, fc.integer({ min: 1, max: 4 }), ([given, other], count) => {
      const turned = other.map(({ key, villages }) => ({ key, villages: villages.toReversed() }))
      const [one, two] = [arrange(given), arrange(turned)]
      expect(two).toEqual(one)
      expect(chooseSites(two, count)).toEqual(chooseSites(one, count))
    }),
    { seed: 6, numRuns: 200 },
  )
})
