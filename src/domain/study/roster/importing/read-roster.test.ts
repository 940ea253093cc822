import { readRoster } from './read-roster'
import { readRosterPhone } from '../roster-phone'
import { categoryOf } from './roster-columns'
import { sheetOf } from './testing-plans'

test('a roster is known by its headings, in whatever order, below a title, called as people call them', () => {
  const read = readRoster([
    sheetOf('一科', [
      ['2026 年名册'],
      ['序号', '手机号码', '人员姓名', '所在单位', '人员类别'],
      ['1', '13800010001', '王二', '甲局', '执法人员'],
    ]),
    sheetOf('二科', [
      ['姓名', '单位', '类别'],
      ["'=王三", '甲局/支队', '领导干部'],
      ['', '', ''],
    ]),
    sheetOf('说明', [['随便写写']]),
    sheetOf('空的', []),
  ])
  expect(read.rows).toEqual([
    {
      ...{ sheet: '一科', row: 3 },
      texts: { name: '王二', unit: '甲局', post: '', category: '执法人员', phone: '13800010001', joined: '' },
    },
    {
      ...{ sheet: '二科', row: 2 },
      texts: { name: '=王三', unit: '甲局/支队', post: '', category: '领导干部', phone: '', joined: '' },
    },
  ])
  expect(read.notes).toEqual(['工作表“说明”里没有姓名、单位、类别这几列，没有读。'])
})

test.each([
  ['13800010001', { kind: 'whole', phone: '13800010001' }],
  [' 138-0001 0001 ', { kind: 'whole', phone: '13800010001' }],
  ['+86 138 0001 0001', { kind: 'whole', phone: '13800010001' }],
  ['0086-13800010001', { kind: 'whole', phone: '13800010001' }],
  ['138****0001', { kind: 'masked', masked: '138****0001' }],
  ['', { kind: 'none' }],
  ['无', { kind: 'none' }],
  ['023-0000-0001', { kind: 'wrong' }],
  ['1380001000', { kind: 'wrong' }],
  ['1.38E+10', { kind: 'wrong' }],
])('%j is the number %o', (text, phone) => expect(readRosterPhone(text)).toEqual(phone))

test.each([
  ['行政执法人员', 'enforcement-officer'],
  ['执法人员', 'enforcement-officer'],
  ['领导干部', 'leader'],
  ['新提拔领导干部', 'new-leader'],
  ['新录用公务员', 'new-civil-servant'],
  ['全体国家工作人员', null],
  ['toString', null],
  ['', null],
])('%j is the category %j', (word, category) => expect(categoryOf(word)).toBe(category))
