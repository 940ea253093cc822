import type { Point } from '../words'
import { readDegrees } from './read-places'
import type { Lexicon, RowProblem, TableRow } from './table'

export type PointColumn = 'village' | 'subdistrict' | 'lon' | 'lat'

export const POINT_COLUMNS: Lexicon<PointColumn> = {
  village: ['村居', '村社区', '社区', '村居代码', '村居编码', '名称'],
  subdistrict: ['镇街', '街道', '街镇', '所属镇街'],
  lon: ['经度', 'lon', 'lng', 'longitude', 'x'],
  lat: ['纬度', 'lat', 'latitude', 'y'],
}

export interface WrittenPoint {
  row: number
  village: string
  subdistrict: string
  point: Point
}

export function readPointRow(row: TableRow<PointColumn>): WrittenPoint | RowProblem[] {
  const point = readDegrees(row.text('lon'), row.text('lat'))
  const at = { row: row.row, column: row.heading('lon') }
  if (point === 'swapped') return [{ ...at, problem: '经度和纬度写反了。', instead: '经度是 106 左右的那个数。' }]
  if (!point)
    return [{ ...at, problem: '没有经纬度，或者不是数。', instead: '请写成 106.531234 和 29.571234 的样子。' }]
  return { row: row.row, village: row.text('village'), subdistrict: row.text('subdistrict'), point }
}
