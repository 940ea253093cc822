import { sampleNetwork } from '@/domain/places/roads/sample/sample-network'
import district from './jiangbei/district.json'

const city = sampleNetwork()

test('every village of the district has its point in the invented city, under its real code', () => {
  const codes = district.subdistricts.flatMap(({ villages }) => villages.map(({ code }) => code))
  expect(city.villages.map(({ code }) => code)).toEqual(codes)
  expect(codes).toHaveLength(132)
})

test('villages and spots for places lie in the subdistrict their codes say', () => {
  const codes = district.subdistricts.map(({ code }) => code)
  for (const { code, subdistrict } of city.villages) expect(code.startsWith(subdistrict)).toBe(true)
  for (const { village, subdistrict } of city.candidates) expect(village.startsWith(subdistrict)).toBe(true)
  expect([...new Set(city.candidates.map(({ subdistrict }) => subdistrict))]).toEqual(codes)
})
