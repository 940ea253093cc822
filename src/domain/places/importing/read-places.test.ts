import { PLACE_COLUMNS, readPlaceRow, type PlaceColumn } from './read-places'
import type { TableRow } from './table'

const CELLS: Partial<Record<PlaceColumn, string>> = {
  ...{ name: '示例', carrier: '律所', services: '法律咨询', lon: '106.53', lat: '29.57', address: '示例路' },
  hours: '周一至周五 9:00-17:00',
}
const rowWith = (phone: string): TableRow<PlaceColumn> => ({
  row: 2,
  text: (meaning) => ({ ...CELLS, phone })[meaning] ?? '',
  others: [],
  heading: (meaning) => PLACE_COLUMNS[meaning][0] ?? null,
})

test.each([
  ['023-0000-1234', '023-0000-1234'],
  ['（023）0000 1234', '02300001234'],
  ['电话：023-0000-1234', '023-0000-1234'],
  ['12348', '12348'],
  ['', null],
])('a phone written %s is read as %s', (written, phone) => {
  expect(readPlaceRow(rowWith(written))).toMatchObject({ phone })
})

test.each(['023-0000-1234转1', '12348或1', '023-0000-1234、12348', '找老王'])(
  'an extension or a second number is never made a part of the first: %s',
  (written) => {
    expect(readPlaceRow(rowWith(written))).toEqual([expect.objectContaining({ column: '电话' })])
  },
)
