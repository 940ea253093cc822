import fc from 'fast-check'
import { hashText, seeded, shuffle } from './seeded'

test('golden numbers: a seed means the same on every phone and server', () => {
  const next = seeded('2026-11-24')
  expect([next(), next(), next()].map((value) => value.toFixed(6))).toEqual(['0.731276', '0.091182', '0.081256'])
  expect(hashText('')).toBe(0x811c9dc5)
  expect(hashText('a')).toBe(0xe40c292c)
})

test('a shuffle keeps every item, and the same seed gives the same order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.string(), (items, seed) => {
      const shuffled = shuffle(items, seed)
      expect([...shuffled].sort()).toEqual([...items].sort())
      expect(shuffle(items, seed)).toEqual(shuffled)
    }),
    { seed: 4 },
  )
})

test('no place is preferred: each of four options stands first about a quarter of the time', () => {
  const first = [0, 0, 0, 0]
  for (let seed = 0; seed < 4000; seed++) first[shuffle([0, 1, 2, 3], `attempt-${seed}`)[0]!]!++
  for (const times of first) expect(Math.abs(times - 1000)).toBeLessThan(120)
})
