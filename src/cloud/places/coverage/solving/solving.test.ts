import fc from 'fast-check'
import { chooseSites } from '@/domain/places/siting/choose-sites'
import { coverProgram } from '@/domain/places/siting/cover-program'
import { arrange, gained, type Site } from '@/domain/places/siting/sites'
import { certifySites } from './certify-sites'
import { solveCover } from './solve-cover'

const site = (key: string, ...villages: string[]): Site => ({ key, villages })

/** Two exchanges at once are needed here: greedy and exchange end at 8, the best are 9. */
const TRAP = arrange([
  site('row1', 'a', 'b', 'c'),
  site('row2', 'd', 'e', 'f'),
  site('row3', 'g', 'h', 'i'),
  site('big', 'a', 'b', 'd', 'e'),
  site('side', 'c', 'f', 'g', 'h'),
])

test('the solver finds what exchange alone may miss, and proves it', async () => {
  const { columns, groups } = coverProgram(TRAP, 3)
  const solved = await solveCover({ program: { choose: 3, columns, groups }, start: [], seconds: 5 })
  const chosen = solved.columns.map((column) => columns[column]!)
  expect([gained(TRAP, chosen), solved.bound, solved.solved]).toEqual([9, 9, true])
})

test('in a program of its own it says the same', async () => {
  const certified = await certifySites(TRAP, 3)
  expect([certified.gained, certified.bound, certified.solved]).toEqual([9, 9, true])
})

test('stopped at once, what was found stands, and the bound is no lower than the best', async () => {
  const certified = await certifySites(TRAP, 2, 0)
  expect(certified.gained).toBeGreaterThanOrEqual(gained(TRAP, chooseSites(TRAP, 2)))
  expect(certified.bound).toBeGreaterThanOrEqual(8)
})

/** The most that any choice of so many brings in, by trying them all. */
function best(sites: ReturnType<typeof arrange>, count: number, from = 0, chosen: number[] = []): number {
  if (chosen.length === count || from === sites.keys.length) return gained(sites, chosen)
  return Math.max(best(sites, count, from + 1, [...chosen, from]), best(sites, count, from + 1, chosen))
}

test('it is the best of all choices on any small district', async () => {
  const districts = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 6 }), {
    minLength: 2,
    maxLength: 9,
  })
  await fc.assert(
    fc.asyncProperty(districts, fc.integer({ min: 1, max: 4 }), async (lists, count) => {
      const sites = arrange(lists.map((list, n) => site(`s${n}`, ...list.map((village) => `v${village}`))))
      const program = coverProgram(sites, count)
      const { columns, bound, solved } = await solveCover({ program, start: [], seconds: 5 })
      const total = gained(
        sites,
        columns.map((column) => program.columns[column]!),
      )
      const most = best(sites, count)
      expect([total, bound, solved]).toEqual([most, most, true])
      expect(gained(sites, chooseSites(sites, count))).toBeLessThanOrEqual(most)
    }),
    { seed: 6, numRuns: 60 },
  )
})
