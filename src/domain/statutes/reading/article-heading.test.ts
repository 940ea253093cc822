import { follows, readHeading } from './article-heading'

test.each([
  ['第一条 为了示例，制定本法。', undefined, '1', '为了示例，制定本法。'],
  ['第二条　全角空格也是空格。', '1', '2', '全角空格也是空格。'],
  ['第一百二十条之一 插进来的一条。', '120', '120.1', '插进来的一条。'],
  ['第一百二十条之十 第十个。', '120.9', '120.10', '第十个。'],
  ['第 3 条 数字也行。', '2', '3', '数字也行。'],
  ['第一千二百六十条 最后一条。', '1259', '1260', '最后一条。'],
  ['第五条', '4', '5', ''],
  ['第九条 跳过了几条，由别处指出。', '4', '9', '跳过了几条，由别处指出。'],
  ['第五条没有空格，但正是下一条。', '4', '5', '没有空格，但正是下一条。'],
])('%s begins article %s → %s', (line, before, number, rest) =>
  expect(readHeading(line, before)).toEqual({ number, rest }),
)

test.each([
  ['a reference without a space', '第三条规定的情形除外。', '9'],
  ['the next number, but read on as a reference', '第十条规定的期限届满的，从其规定。', '9'],
  ['several', '第十条、第十一条的规定，适用于本条。', '9'],
  ['a paragraph of it', '第十条第二款所列情形除外。', '9'],
  ['without a space and not the next', '第二十条没有空格。', '9'],
  ['a chapter', '第一章 总则', undefined],
  ['the article in a sentence', '违反第一条 的规定', undefined],
  ['no number', '第条 什么', undefined],
])('%s begins none', (_, line, before) => expect(readHeading(line, before)).toBeNull())

test.each([
  [undefined, '1', true],
  [undefined, '2', false],
  ['17', '18', true],
  ['17', '17.1', true],
  ['17.1', '17.2', true],
  ['17.2', '18', true],
  ['17', '17.2', false],
  ['17', '17', false],
  ['17', '19', false],
])('after %s comes %s: %s', (before, number, yes) => expect(follows(before, number)).toBe(yes))
