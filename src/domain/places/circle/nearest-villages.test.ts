import { decodeLine } from './decode-lines'
import { metresWord, nearestVillages } from './nearest-villages'

const at = (code: string, lon: number, lat: number) => ({ code, name: code, point: { lon, lat } })

it('finds the nearest, the nearest first, and leaves out those nobody has entered', () => {
  const villages = [
    at('far', 106.6, 29.6),
    at('near', 106.501, 29.6),
    at('nearer', 106.5, 29.6005),
    { code: 'unknown', name: 'unknown', point: null },
  ]
  const found = nearestVillages(villages, { lon: 106.5, lat: 29.6 }, 2)
  expect(found.map(({ village }) => village.code)).toEqual(['nearer', 'near'])
  expect(found[0]!.metres).toBeCloseTo(55.6, 0)
  expect(found[1]!.metres).toBeCloseTo(96.7, 0)
})

it.each([
  [3, '约 10 米'],
  [312, '约 310 米'],
  [1240, '约 1.2 公里'],
])('%d metres are %s', (metres, words) => expect(metresWord(metres)).toBe(words))

it('reads a line back from its differences', () => {
  const line = decodeLine([10644700, 2955500, 12, -3])
  expect(line).toEqual([
    [106.447, 29.555],
    [106.44712, 29.55497],
  ])
  expect(decodeLine([])).toEqual([])
})
