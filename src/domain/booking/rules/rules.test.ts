import fc from 'fast-check'
import { instantOn } from '../../time/civil-days'
import { overlap } from '../slots/cells'
import { claimOf } from '../slots/plan-slots'
import { holdSeconds, OFFER_SECONDS } from './hold-life'
import { pausedUntil } from './limits'
import { whenToAsk } from './offer-hours'
import { matchOffers, type FreeSlot, type Waiter } from './waiting-list'

const DAY_MS = 86_400_000
const day = (n: number) => new Date(Date.UTC(2026, 8, 1) + n * DAY_MS)

describe('three no-shows in 90 days pause booking for 7', () => {
  const cases: [string, number[], number, number | null][] = [
    ['none', [], 0, null],
    ['two', [0, 1], 2, null],
    ['three', [0, 1, 2], 3, 9],
    ['three, on the last day', [0, 1, 2], 8.999, 9],
    ['three, and the week is over', [0, 1, 2], 9, null],
    ['three in exactly 90 days', [0, 40, 90], 91, 97],
    ['three in more than 90 days', [0, 40, 90.001], 91, null],
    ['in whatever order they are read', [2, 0, 1], 3, 9],
    ['a fourth after the pause pauses anew', [0, 1, 2, 20], 21, 27],
    ['old ones are forgotten', [0, 1, 2, 120], 121, null],
  ]
  test.each(cases)('%s', (_, days, now, until) =>
    expect(pausedUntil(days.map(day), day(now))).toEqual(until === null ? null : day(until)),
  )
})

test('elder mode holds twice as long; an offer stands for a quarter of an hour', () => {
  expect([holdSeconds(false), holdSeconds(true), OFFER_SECONDS]).toEqual([300, 600, 900])
})

describe('nobody on the waiting list is asked between 21:00 and 8:00, unless the visit would be lost', () => {
  const moment = (words: string) => {
    const [date, clock] = words.split(' ') as [string, string]
    const [hour, minute] = clock.split(':').map(Number) as [number, number]
    return instantOn(`2026-11-${date}`, hour * 60 + minute)
  }
  const cases: [string, string, string, string][] = [
    // now, the visit, told at, kept until
    ['24 08:00', '24 10:30', '24 08:00', '24 08:15'],
    ['24 20:59', '25 09:00', '24 20:59', '24 21:14'],
    ['24 21:00', '25 10:00', '25 08:00', '25 08:15'],
    ['24 23:30', '30 14:00', '25 08:00', '25 08:15'],
    ['25 07:59', '25 14:00', '25 08:00', '25 08:15'],
    ['24 22:00', '25 09:45', '24 22:00', '24 22:15'],
    ['25 06:00', '25 08:30', '25 06:00', '25 06:15'],
  ]
  test.each(cases)('%s for a visit on %s: told %s, kept until %s', (now, visit, told, until) => {
    const { tellAt, seconds } = whenToAsk(moment(visit), moment(now))
    expect(tellAt).toEqual(moment(told))
    expect(new Date(moment(now).getTime() + seconds * 1000)).toEqual(moment(until))
  })
})

describe('the waiting list', () => {
  const slot = (lawyerId: string, cell: number, minutes = 30, bufferMinutes = 15): FreeSlot => ({
    ...{ lawyerId, cell, minutes, bufferMinutes },
    modes: ['on-site'],
  })
  const waiter = (id: string, lawyerIds: string[], busy: Waiter['busy'] = []): Waiter => ({
    ...{ id, personId: id, lawyerIds, busy },
  })
  const cases: [string, Waiter[], FreeSlot[], string[]][] = [
    ['nobody waits', [], [slot('a', 1)], []],
    ['nothing is free', [waiter('x', ['a'])], [], []],
    ['whoever came first', [waiter('x', ['a']), waiter('y', ['a'])], [slot('a', 1)], ['x a 1']],
    ['one slot each', [waiter('x', ['a']), waiter('y', ['a'])], [slot('a', 1), slot('a', 4)], ['x a 1', 'y a 4']],
    ['not another lawyer', [waiter('x', ['b']), waiter('y', ['a'])], [slot('a', 1)], ['y a 1']],
    ['any lawyer', [waiter('x', ['b', 'a'])], [slot('a', 1)], ['x a 1']],
    [
      'not while they are elsewhere',
      [waiter('x', ['a'], [{ first: 2, last: 2 }]), waiter('y', ['a'])],
      [slot('a', 1)],
      ['y a 1'],
    ],
    [
      'slots that exclude one another are one',
      [waiter('x', ['a']), waiter('y', ['a'])],
      [slot('a', 1), slot('a', 3)],
      ['x a 1'],
    ],
    [
      'two lawyers at one time are two',
      [waiter('x', ['a', 'b']), waiter('y', ['a', 'b'])],
      [slot('a', 1), slot('b', 1)],
      ['x a 1', 'y b 1'],
    ],
  ]
  test.each(cases)('%s', (_, waiting, free, expected) => {
    const offers = matchOffers(waiting, free).map(
      ({ waiterId, slot: { lawyerId, cell } }) => `${waiterId} ${lawyerId} ${cell}`,
    )
    expect(offers).toEqual(expected)
  })

  test('whoever has two places on the list is offered one slot, whichever of the two can be met first', () => {
    const twice = [waiter('one', ['a']), waiter('other', ['a', 'b'])].map((w) => ({ ...w, personId: 'same' }))
    const offers = matchOffers([...twice, waiter('next', ['a', 'b'])], [slot('b', 10), slot('b', 20)])
    expect(offers.map(({ waiterId, slot: { cell } }) => [waiterId, cell])).toEqual([
      ['other', 10],
      ['next', 20],
    ])
  })

  test('no time of a lawyer goes to two people, nobody gets two, and nobody is passed over for what they could take', () => {
    const lawyers = fc.subarray(['a', 'b', 'c'], { minLength: 1 })
    const range = fc.integer({ min: 0, max: 30 }).map((first) => ({ first, last: first + 1 }))
    const waiters = fc.array(fc.tuple(lawyers, fc.array(range, { maxLength: 2 })), { maxLength: 8 })
    const slots = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 30 })), { maxLength: 12 })
    fc.assert(
      fc.property(waiters, slots, (people, times) => {
        const waiting = people.map(([ids, busy], n) => waiter(`w${n}`, ids, busy))
        const free = times.map(([lawyerId, cell]) => slot(lawyerId, cell)).sort((x, y) => x.cell - y.cell)
        const offers = matchOffers(waiting, free)
        expect(new Set(offers.map((o) => o.waiterId)).size).toBe(offers.length)
        offers.forEach(({ slot: given }, n) => {
          for (const { slot: other } of offers.slice(n + 1))
            expect(given.lawyerId === other.lawyerId && overlap(claimOf(given), claimOf(other))).toBe(false)
        })
        const left = waiting.filter(({ id }) => !offers.some((o) => o.waiterId === id))
        for (const one of left)
          expect(
            matchOffers(
              [one],
              free.filter(
                (s) => !offers.some((o) => o.slot.lawyerId === s.lawyerId && overlap(claimOf(o.slot), claimOf(s))),
              ),
            ),
          ).toEqual([])
      }),
      { seed: 11, numRuns: 300 },
    )
  })
})
