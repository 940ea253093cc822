import type { Sheet } from '../../sheets/sheet'
import { readDay, readDirectory, wordsIn } from './read-directory'

const sheet = (name: string, ...rows: string[][]): Sheet => ({
  name,
  merged: [],
  rows: rows.map((cells, at) => ({ row: at + 1, cells: new Map(cells.map((cell, column) => [column, cell])) })),
})

test('tables are known by their headings, in whatever order, below a title, and called as people call them', () => {
  const read = readDirectory([
    sheet('A', ['示例区结对名单'], ['联系电话', '名称'], ['023-0000-0001', '示例律所'], ['', '']),
    sheet('B', ['姓名', '所属律所', '备注'], ['示例·王', '示例律所', '不读']),
    sheet('C', ['村居', '结对律所', '结对律师', '开始日期'], ['桥北社区', '示例律所', '示例·王', '2026年1月1日']),
    sheet('D', ['说明'], ['随便写写']),
    sheet('E'),
  ])
  expect(read.firms).toEqual([
    { sheet: 'A', row: 3, texts: { name: '示例律所', phone: '023-0000-0001', promiseHours: '' } },
  ])
  expect(read.lawyers).toMatchObject([{ row: 2, texts: { name: '示例·王', firm: '示例律所', intro: '' } }])
  expect(read.pairings).toMatchObject([{ texts: { village: '桥北社区', fromDay: '2026年1月1日', toDay: '' } }])
  expect(read.notes).toEqual(['工作表“D”里没有认得的列名，没有读。'])
})

test('a text that was kept from running comes back as it was', () => {
  const { firms } = readDirectory([sheet('', ['律所名称', '电话'], ["'=示例", "'+86"])])
  expect(firms[0]!.texts).toMatchObject({ name: '=示例', phone: '+86' })
})

test.each([
  ['2026年1月1日', '2026-01-01'],
  ['2026-1-1', '2026-01-01'],
  [' 2026/01/31 ', '2026-01-31'],
  ['2026.12.5', '2026-12-05'],
  ['2026年1月', null],
  ['46000', null],
  ['', null],
])('%j is the day %j', (text, day) => expect(readDay(text)).toBe(day))

test('words of a cell', () =>
  expect(wordsIn('示例·王、示例·李， 示例·赵\n')).toEqual(['示例·王', '示例·李', '示例·赵']))
