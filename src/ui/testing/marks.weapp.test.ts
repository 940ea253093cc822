import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { CARRIERS } from '@/domain/places/words'
import { MARKS } from '../places/carrier-marks'
import { markPicture } from '../places/mark-picture'

const FOLDER = join(__dirname, '../map-marks')
const fileOf = (picture: string) => join(FOLDER, picture.replace('/map-marks/', ''))

it('every kind of place has a mark of its own, in more than colour, and its picture for WeChat', () => {
  const marks = CARRIERS.map((carrier) => MARKS[carrier])
  for (const part of ['path', 'colour', 'letter'] as const)
    expect(new Set(marks.map((mark) => mark[part])).size).toBe(CARRIERS.length)
  expect([...CARRIERS, 'newer-kind'].filter((carrier) => !existsSync(fileOf(markPicture(carrier))))).toEqual([])
})
