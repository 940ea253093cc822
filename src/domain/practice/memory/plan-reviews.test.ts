import fc from 'fast-check'
import { planReviews, type DueCard } from './plan-reviews'

const card = (questionId: string, dueDay: string, stability = 1, family = questionId): DueCard => ({
  questionId,
  family,
  dueDay,
  stability,
})
const TODAY = '2026-11-24'

test('nothing due, nothing planned', () => {
  expect(planReviews([card('a', '2026-11-25')], TODAY, 20, 0)).toEqual({ questionIds: [], moreLater: false })
})

test('what can still be kept comes before what has long been forgotten', () => {
  const due = [card('forgotten', '2026-08-01'), card('today', TODAY), card('firm', '2026-11-14', 20)]
  expect(planReviews(due, TODAY, 20, 0).questionIds).toEqual(['today', 'firm', 'forgotten'])
})

test('after three weeks away there is no wall: the cap holds each day until all are done', () => {
  let waiting = Array.from({ length: 50 }, (_, n) => card(`q${n}`, `2026-11-0${1 + (n % 9)}`))
  const days: number[] = []
  while (waiting.length > 0) {
    const { questionIds, moreLater } = planReviews(waiting, TODAY, 20, 0)
    waiting = waiting.filter(({ questionId }) => !questionIds.includes(questionId))
    days.push(questionIds.length)
    expect(moreLater).toBe(waiting.length > 0)
  }
  expect(days).toEqual([20, 20, 10])
})

test('what was reviewed today counts against the cap', () => {
  const due = [card('a', TODAY), card('b', TODAY)]
  expect(planReviews(due, TODAY, 20, 19)).toEqual({ questionIds: ['a'], moreLater: true })
  expect(planReviews(due, TODAY, 20, 25)).toEqual({ questionIds: [], moreLater: true })
})

test('siblings do not come on the same day', () => {
  const due = [card('a', TODAY, 1, 'deposit'), card('b', TODAY, 1, 'deposit')]
  expect(planReviews(due, TODAY, 20, 0)).toEqual({ questionIds: ['a'], moreLater: true })
})

test('never more than fits, never one that is not due, never one twice', () => {
  const cards = fc.uniqueArray(
    fc.record({
      questionId: fc.stringMatching(/^[a-z]{1,6}$/),
      family: fc.constantFrom('f', 'g', 'h', 'i'),
      dueDay: fc.integer({ min: 0, max: 60 }).map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10)),
      stability: fc.option(fc.double({ min: 0.1, max: 100, noNaN: true })),
    }),
    { selector: ({ questionId }) => questionId },
  )
  fc.assert(
    fc.property(cards, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }), (due, cap, done) => {
      const { questionIds } = planReviews(due, TODAY, cap, done)
      expect(questionIds.length).toBeLessThanOrEqual(Math.max(0, cap - done))
      expect(new Set(questionIds).size).toBe(questionIds.length)
      for (const id of questionIds) expect(due.find(({ questionId }) => questionId === id)!.dueDay <= TODAY).toBe(true)
    }),
    { seed: 4 },
  )
})
