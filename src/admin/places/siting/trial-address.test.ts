import { readPoints, trialSearch, writePoints } from './trial-address'

test('points go into the address and come back', () => {
  const points = [
    { point: { lon: 106.55123, lat: 29.58001 }, services: ['legal-advice' as const, 'mediation' as const] },
    { point: { lon: 106.6, lat: 29.6 }, services: ['reconsideration' as const] },
  ]
  expect(writePoints(points)).toBe('106.55123,29.58001,13;106.60000,29.60000,6')
  expect(readPoints(writePoints(points))).toEqual(points)
})

test.each(['', 'x', '1,2', '1,2,', '1,2,9', '200,2,1', '1,90,1', ',,1;nonsense'])('nonsense %j is no point', (text) =>
  expect(readPoints(text)).toEqual([]),
)

test('a find leads to its trial', () =>
  expect(
    trialSearch({ pace: 'car', minutes: 15, service: 'notarization' }, [
      { point: { lon: 106.6, lat: 29.6 }, services: ['notarization'] },
    ]),
  ).toBe('pace=car&minutes=15&service=notarization&at=106.60000%2C29.60000%2C4'))
