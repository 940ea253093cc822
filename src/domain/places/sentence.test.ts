import { estimateMinutes, metresBetween, nearestVillages } from './distance-standard'
import { shownMinutes, summarizeReach, type Asked } from './sentence'

const PLACES = [
  { id: 'office', services: ['legal-advice', 'mediation', 'legal-outreach'] },
  { id: 'aid', services: ['legal-aid', 'legal-advice'] },
  { id: 'notary', services: ['notarization'] },
  { id: 'review', services: ['reconsideration'] },
]
const reach = (...pairs: [string, number][]) => pairs.map(([place, minutes]) => ({ place, minutes }))
const WALK: Asked = { pace: 'walk', minutes: 15, source: 'roads' }

test.each([
  [
    'four of six',
    reach(['office', 3.2], ['aid', 14.9], ['notary', 26.1], ['review', 41]),
    WALK,
    '步行15分钟内可办 4 项，缺 公证、复议；最近的公证处步行 27 分钟',
  ],
  [
    'the nearest of what is missing is named, whatever the order',
    reach(['office', 3.2], ['aid', 14.9], ['notary', 50], ['review', 20]),
    WALK,
    '步行15分钟内可办 4 项，缺 公证、复议；最近的复议点步行 20 分钟',
  ],
  ['all', reach(['office', 1], ['aid', 2], ['notary', 3], ['review', 15]), WALK, '步行15分钟内六项都能办'],
  [
    'one that is nowhere',
    reach(['office', 1], ['aid', 2], ['notary', 3]),
    WALK,
    '步行15分钟内可办 5 项，缺 复议；步行60分钟内也没有',
  ],
  ['nothing within', reach(['office', 15.1]), WALK, '步行15分钟内没有可办的服务；最近的咨询点步行 16 分钟'],
  ['nothing at all', [], WALK, '步行15分钟内没有可办的服务；步行60分钟内也没有'],
  [
    'a slower pace and more minutes',
    reach(['office', 22], ['aid', 31]),
    { pace: 'elder', minutes: 30, source: 'roads' },
    '慢步30分钟内可办 3 项，缺 公证、援助、复议；最近的援助站慢步 31 分钟',
  ],
  [
    'an estimate says so',
    reach(['office', 1], ['aid', 2], ['notary', 3], ['review', 15]),
    { ...WALK, source: 'distance' },
    '按直线距离估计，步行15分钟内六项都能办',
  ],
] as const)('%s', (_, reached, asked, words) => expect(summarizeReach(PLACES, reached, asked).words).toBe(words))

test('each service has its nearest place, and places that are gone count for nothing', () => {
  const { nearest, within, missing } = summarizeReach(PLACES, reach(['gone', 1], ['aid', 4], ['office', 9]), WALK)
  expect(nearest['legal-advice']).toEqual({ place: 'aid', minutes: 4 })
  expect(within).toEqual(['legal-advice', 'legal-outreach', 'mediation', 'legal-aid'])
  expect(missing).toEqual(['notarization', 'reconsideration'])
})

test.each([
  [0, 1],
  [14.2, 15],
  [15, 15],
  [15.1, 16],
])('%p minutes read %i', (minutes, shown) => expect(shownMinutes(minutes)).toBe(shown))

test.each([
  [1200, 'walk', 15],
  [840, 'elder', 15],
  [2000, 'bicycle', 15],
  [3000, 'car', 15],
  [600, 'walk', 7.5],
] as const)('%i m by %s are about %p minutes', (metres, pace, minutes) =>
  expect(estimateMinutes(metres, pace)).toBe(minutes),
)

test('a hundredth of a degree of latitude is 1,112 m, of longitude at 29.6 degrees 967 m', () => {
  const here = { lon: 106.5, lat: 29.6 }
  expect(metresBetween(here, { ...here, lat: 29.61 })).toBeCloseTo(1111.95, 1)
  expect(metresBetween(here, { ...here, lon: 106.51 })).toBeCloseTo(966.8, 0)
  expect(metresBetween(here, here)).toBe(0)
})

test('the villages nearest to a point are found without sending it anywhere; those without a point are left out', () => {
  const here = { lon: 106.5, lat: 29.6 }
  const villages = [
    { code: 'far', point: { lon: 106.6, lat: 29.6 } },
    { code: 'unknown', point: null },
    { code: 'near', point: { lon: 106.501, lat: 29.6 } },
    { code: 'next', point: { lon: 106.51, lat: 29.6 } },
  ]
  const found = nearestVillages(here, villages, 2)
  expect(found.map(({ village }) => village.code)).toEqual(['near', 'next'])
  expect(found[0]!.metres).toBeCloseTo(96.7, 0)
})
