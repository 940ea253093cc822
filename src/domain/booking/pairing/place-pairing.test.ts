import fc from 'fast-check'
import { dayAfter } from '../../time/civil-days'
import { pairingOn, placePairing, type Pairing } from './place-pairing'

const TODAY = '2026-11-23'
const pairing = (fromDay: string, toDay: string | null = null, firmId = 'a'): Pairing => ({
  ...{ fromDay, toDay, firmId, lawyerIds: ['l1'] },
})
const say = (pairings: readonly Pairing[]) =>
  pairings.map(({ fromDay, toDay, firmId }) => `${firmId} ${fromDay} ${toDay ?? 'open'}`)

test.each<[string, Pairing[], Pairing, string[]]>([
  ['the first one', [], pairing('2026-12-01'), ['a 2026-12-01 open']],
  ['one that was before, while nobody else was', [], pairing('2024-01-01'), ['a 2024-01-01 open']],
  [
    'another firm from a day on',
    [pairing('2026-01-01')],
    pairing('2027-01-01', null, 'b'),
    ['a 2026-01-01 2026-12-31', 'b 2027-01-01 open'],
  ],
  [
    'another firm from today on',
    [pairing('2026-01-01')],
    pairing(TODAY, null, 'b'),
    ['a 2026-01-01 2026-11-22', 'b 2026-11-23 open'],
  ],
  ['an end for the one that holds', [pairing('2026-01-01')], pairing('2026-01-01', TODAY), ['a 2026-01-01 2026-11-23']],
  [
    'a gap is filled',
    [pairing('2026-01-01', '2026-11-30'), pairing('2027-01-01')],
    pairing('2026-12-01', '2026-12-31', 'b'),
    ['a 2026-01-01 2026-11-30', 'b 2026-12-01 2026-12-31', 'a 2027-01-01 open'],
  ],
  ['another firm before it begins', [pairing('2027-01-01')], pairing('2027-01-01', null, 'b'), ['b 2027-01-01 open']],
])('%s', (_, existing, wish, expected) => {
  const placed = placePairing(existing, wish, TODAY)
  expect(placed.ok && say(placed.pairings)).toEqual(expected)
})

test.each<[string, Pairing[], Pairing, string]>([
  ['ends before it begins', [], pairing('2027-01-01', '2026-12-31'), 'ends-before-start'],
  ['an end is set already', [pairing('2026-01-01', '2026-12-31')], pairing('2026-12-01', null, 'b'), 'overlaps'],
  ['another one is to come', [pairing('2027-01-01')], pairing('2026-12-01', null, 'b'), 'overlaps'],
  ['cuts the past', [pairing('2026-01-01')], pairing('2026-11-22', null, 'b'), 'past'],
  ['ends in the past', [pairing('2026-01-01')], pairing('2026-01-01', '2026-11-01'), 'past'],
  ['another firm for what has begun', [pairing('2026-01-01')], pairing('2026-01-01', null, 'b'), 'begun'],
  ['is over', [pairing('2025-01-01', '2025-12-31')], pairing('2025-01-01'), 'over'],
])('is refused: %s', (_, existing, wish, reason) =>
  expect(placePairing(existing, wish, TODAY)).toMatchObject({ ok: false, reason }),
)

test('whatever is asked for, a village has one firm on a day, and the past stays as it was', () => {
  const day = fc.integer({ min: -40, max: 40 }).map((days) => dayAfter(TODAY, days))
  const wish = fc.record({
    fromDay: day,
    toDay: fc.option(day),
    firmId: fc.constantFrom('a', 'b'),
    lawyerIds: fc.constant(['l']),
  })
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      let pairings: Pairing[] = []
      for (const one of wishes) {
        const placed = placePairing(pairings, one, TODAY)
        if (!placed.ok) continue
        for (let past = -45; past < -1; past++) {
          const at = dayAfter(TODAY, past)
          const before = pairingOn(pairings, at)
          if (before) expect(pairingOn(placed.pairings, at)?.firmId).toBe(before.firmId)
        }
        pairings = placed.pairings
      }
      for (let at = -45; at < 45; at++) {
        const on = pairings.filter((one) => pairingOn([one], dayAfter(TODAY, at)))
        expect(on.length).toBeLessThanOrEqual(1)
      }
    }),
    { seed: 5, numRuns: 300 },
  )
})
