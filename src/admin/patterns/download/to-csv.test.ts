import { toCsv } from './to-csv'

test.each([
  ['plain', '汤碗里的一滴水', '汤碗里的一滴水'],
  ['a number', 12, '12'],
  ['a negative number is a number', -3, '-3'],
  ['a formula', '=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['plus', '+86', "'+86"],
  ['minus', '-1+1', "'-1+1"],
  ['at', '@SUM(A1)', "'@SUM(A1)"],
  ['tab', '\t=1', "'\t=1"],
  ['carriage return', '\r=1', `"'\r=1"`],
  ['quotes', '他说"好"', '"他说""好"""'],
  ['comma', '水,电', '"水,电"'],
  ['line break', '一\n二', '"一\n二"'],
  ['an equals sign inside', '1=1', '1=1'],
  ['nothing', '', ''],
])('%s', (_, cell, written) => expect(toCsv([[cell, 1]])).toBe(`\uFEFF${written},1\r\n`))
