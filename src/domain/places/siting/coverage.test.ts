import { SERVICES } from '../words'
import { changesBetween, shareWithin, type NearestMinutes } from './coverage'

const all = (minutes: number | null): NearestMinutes => SERVICES.map(() => minutes)

test('villages are counted, and those that are too far or find nothing are the gaps', () => {
  const villages = [all(15), all(15.1), all(null), [3, 20, 15, null, 60, 0]]
  const shares = shareWithin(villages, 15)
  expect(shares.map(({ service }) => service)).toEqual(SERVICES)
  expect(shares.map(({ within, share, gaps }) => [within, share, gaps])).toEqual([
    [2, 0.5, [1, 2]],
    [1, 0.25, [1, 2, 3]],
    [2, 0.5, [1, 2]],
    [1, 0.25, [1, 2, 3]],
    [1, 0.25, [1, 2, 3]],
    [2, 0.5, [1, 2]],
  ])
  expect(shareWithin(villages, 30)[1]!.within).toBe(3)
})

test('a district without villages has no share', () =>
  expect(shareWithin([], 15).map(({ share, gaps }) => [share, gaps])).toEqual(SERVICES.map(() => [0, []])))

test('only what is different is a change', () => {
  const before = [all(20), all(null)]
  const after = [all(20), [null, 12, null, null, null, null]]
  expect(changesBetween(before, after)).toEqual([{ village: 1, service: 'legal-outreach', before: null, after: 12 }])
  expect(changesBetween(after, before)).toEqual([{ village: 1, service: 'legal-outreach', before: 12, after: null }])
})
