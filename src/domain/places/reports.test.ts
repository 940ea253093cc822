import { placeReportComplaint, placeReportKindWord } from './reports'

test.each([
  ['phone', '', null],
  ['closed', '  ', null],
  ['other', '太短', '请至少写 5 个字，说清哪里不对。'],
  ['other', '门口在修路进不去', null],
  ['hours', '长'.repeat(301), '最多 300 字，请删减一些。'],
] as const)('%s with %j', (kind, text, complaint) => expect(placeReportComplaint(kind, text)).toBe(complaint))

test('a kind that only a newer server knows is 其他', () => {
  expect([placeReportKindWord('moved'), placeReportKindWord('flooded')]).toEqual(['搬走了', '其他'])
})
