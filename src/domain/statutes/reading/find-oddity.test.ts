import { findOddity } from './find-oddity'

const law = (...numbers: string[]) => numbers.map((number) => ({ number, text: '示例。' }))

test.each([
  ['nothing', [], '没有找到条文（“第一条”要在一段的开头）'],
  ['a beginning that is cut off', law('3', '4'), '开头是第三条，缺了前面的条文'],
  ['a gap', law('1', '2', '4'), '第二条后面是第四条，中间缺条或次序不对'],
  ['an inserted article without the one before it', law('1', '1.2'), '第一条后面是第一条之二，中间缺条或次序不对'],
  ['an article twice', law('1', '2', '2', '3'), '第二条出现了两次'],
  ['a step back', law('1', '2', '3', '2'), '第二条出现了两次'],
  ['an empty article', [...law('1'), { number: '2', text: ' 　' }, ...law('3')], '第二条没有内容'],
  [
    'an end that is cut off',
    [...law('1'), { number: '2', text: '应当在三十日' }],
    '最后一条（第二条）没有写完，文件可能不完整',
  ],
])('%s', (_, articles, sentence) => expect(findOddity(articles)).toBe(sentence))

test.each([[law('1', '2', '2.1', '2.2', '3')], [[{ number: '1', text: '（删去）' }]]])(
  '%# is a whole law',
  (articles) => expect(findOddity(articles)).toBeNull(),
)
