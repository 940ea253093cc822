import fc from 'fast-check'
import { afterAnswer, afterWish, replay, type ReviewCard } from './review'

const wrongOnce = afterAnswer(null, false, '2026-11-01')

test('golden numbers: wrong, then right each time it comes back, is known after twelve days', () => {
  const history: ReviewCard[] = [wrongOnce]
  for (let card = wrongOnce; card.dueDay; history.push(card)) card = afterAnswer(card, true, card.dueDay)
  expect(history.map(({ lastDay, dueDay, stability }) => [lastDay, dueDay, stability?.toFixed(2)])).toEqual([
    ['2026-11-01', '2026-11-02', '0.21'],
    ['2026-11-02', '2026-11-05', '1.89'],
    ['2026-11-05', '2026-11-13', '7.64'],
    ['2026-11-13', null, '21.61'],
  ])
  expect(history.at(-1)).toMatchObject({ state: 'known', reviews: 4, lapses: 0, wrongTimes: 1 })
})

test('golden numbers: forgotten once on the way, it comes back sooner', () => {
  const days = [false, true, false, true].map((right, n) => ({ right, day: `2026-11-${['01', '02', '10', '11'][n]!}` }))
  expect(replay(days)).toMatchObject({ dueDay: '2026-11-14', wrongTimes: 2, lapses: 1, state: 'learning' })
})

test('right at the first meeting is known and never comes back', () => {
  expect(afterAnswer(null, true, '2026-11-01')).toMatchObject({ state: 'known', dueDay: null, wrongTimes: 0 })
})

test('known and then wrong: back into the book', () => {
  const known = afterAnswer(null, true, '2026-11-01')
  expect(afterAnswer(known, false, '2026-11-20')).toMatchObject({ state: 'learning', dueDay: '2026-11-21' })
})

test('right again on the same day moves nothing: one has just read the answer', () => {
  const again = afterAnswer(wrongOnce, true, '2026-11-01')
  expect(again).toEqual({ ...wrongOnce, lastRight: true })
  expect(afterAnswer(again, true, '2026-11-02').dueDay).toBe('2026-11-05')
})

test('a history without an answer has no card', () => expect(replay([])).toBeNull())

describe('what a person wishes', () => {
  test('“I know this” takes it out of the book, a wrong answer puts it back', () => {
    const known = afterWish(wrongOnce, 'known', '2026-11-01')
    expect(known).toMatchObject({ state: 'known', dueDay: null })
    expect(afterAnswer(known, false, '2026-12-01').state).toBe('learning')
  })

  test('“remind me more” brings it back tomorrow, or earlier when it was due earlier', () => {
    const far = { ...wrongOnce, dueDay: '2026-12-24' }
    expect(afterWish(far, 'more', '2026-11-30').dueDay).toBe('2026-12-01')
    expect(afterWish(wrongOnce, 'more', '2026-11-09').dueDay).toBe('2026-11-02')
    const known = afterAnswer(null, true, '2026-12-31')
    expect(afterWish(known, 'more', '2026-12-31')).toMatchObject({ state: 'learning', dueDay: '2027-01-01' })
  })
})

test('whatever is answered when: a learning card has a day after its last one, a known one has none', () => {
  const answers = fc.array(fc.record({ right: fc.boolean(), after: fc.integer({ min: 0, max: 400 }) }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(answers, (steps) => {
      let time = Date.parse('2026-11-01T04:00:00Z')
      const history = steps.map(({ right, after }) => {
        time += after * 86_400_000
        return { right, day: new Date(time).toISOString().slice(0, 10) }
      })
      const card = replay(history)!
      expect(card.wrongTimes).toBe(history.filter(({ right }) => !right).length)
      expect(card.lastDay).toBe(history.at(-1)!.day)
      if (card.state === 'known') expect(card.dueDay).toBeNull()
      else expect(card.dueDay! > card.lastDay).toBe(true)
    }),
    { seed: 4, numRuns: 300 },
  )
})
