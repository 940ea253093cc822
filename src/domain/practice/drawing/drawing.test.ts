import fc from 'fast-check'
import { drawSet, type Candidate } from './draw-set'
import { pickDaily } from './pick-daily'
import { streakDays } from '../memory/streak'

const of = (questionId: string, met: Candidate['met'], difficulty = 3, family = questionId): Candidate => ({
  questionId,
  family,
  difficulty,
  met,
})

describe('a set', () => {
  test('takes what was never met, then what is being learned, then what is known', () => {
    const bank = [of('k', 'known'), of('l', 'learning'), of('n1', 'never'), of('n2', 'never')]
    expect(drawSet(bank, 3, 's').sort()).toEqual(['l', 'n1', 'n2'])
    expect(drawSet(bank, 9, 's')).toHaveLength(4)
  })

  test('runs from easy to hard', () => {
    expect(drawSet([of('hard', 'never', 5), of('easy', 'never', 1), of('mid', 'never', 3)], 5, 's')).toEqual([
      'easy',
      'mid',
      'hard',
    ])
  })

  test('holds no two of a family, and the same seed draws the same', () => {
    const candidates = fc.uniqueArray(
      fc.record({
        questionId: fc.stringMatching(/^[a-z]{1,5}$/),
        family: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
        difficulty: fc.integer({ min: 1, max: 5 }),
        met: fc.constantFrom('never' as const, 'learning' as const, 'known' as const),
      }),
      { selector: ({ questionId }) => questionId },
    )
    fc.assert(
      fc.property(candidates, fc.string(), (bank, seed) => {
        const drawn = drawSet(bank, 5, seed)
        const families = drawn.map((id) => bank.find(({ questionId }) => questionId === id)!.family)
        expect(new Set(families).size).toBe(families.length)
        expect(drawn.length).toBe(Math.min(5, new Set(bank.map(({ family }) => family)).size))
        expect(drawSet(bank, 5, seed)).toEqual(drawn)
      }),
      { seed: 4 },
    )
  })
})

describe('今日一题', () => {
  const bank = ['a', 'b', 'c'].map((questionId) => ({ questionId, lastDay: null as string | null }))

  test('an empty bank has none', () => expect(pickDaily([], '2026-11-24', 'resident')).toBeNull())

  test('the same day and audience give the same, another audience may get another', () => {
    const days = Array.from({ length: 30 }, (_, n) => `2026-11-${String(n + 1).padStart(2, '0')}`)
    for (const day of days)
      expect(pickDaily(bank, day, 'resident')).toBe(pickDaily([...bank].reverse(), day, 'resident'))
    expect(days.some((day) => pickDaily(bank, day, 'resident') !== pickDaily(bank, day, 'youth'))).toBe(true)
  })

  test('none comes again before each has been asked', () => {
    const asked: string[] = []
    for (let n = 1; n <= 6; n++) {
      const day = `2026-11-0${n}`
      const chosen = pickDaily(bank, day, 'resident')!
      bank.find(({ questionId }) => questionId === chosen)!.lastDay = day
      asked.push(chosen)
    }
    expect([...asked.slice(0, 3)].sort()).toEqual(['a', 'b', 'c'])
    expect(asked.slice(3)).toEqual(asked.slice(0, 3))
  })
})

test.each([
  [[], 0],
  [['2026-11-24'], 1],
  [['2026-11-23'], 1],
  [['2026-11-22'], 0],
  [['2026-11-24', '2026-11-23', '2026-11-21'], 2],
  [['2026-11-23', '2026-11-22', '2026-11-21'], 3],
])('days in a row: %j are %d', (days, run) => expect(streakDays(days, '2026-11-24')).toBe(run))

test('days in a row go over the turn of a year', () => {
  expect(streakDays(['2027-01-01', '2026-12-31'], '2027-01-01')).toBe(2)
})
