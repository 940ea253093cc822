import { isSameName, maskUnit } from './mask'

test.each([
  ['示例区城市管理局', '示******局'],
  ['某局', '某*'],
  ['局', '局*'],
  ['一二三', '一*三'],
])('%s is shown as %s', (name, masked) => {
  expect(maskUnit(name)).toBe(masked)
})

test.each([
  ['示例 张三', '示例张三', true],
  ['示例·张三', '示例•张三', true],
  ['示例张三', '示例张四', false],
  ['示例张三', '示例张', false],
])('%s and %s: %s', (a, b, same) => {
  expect(isSameName(a, b)).toBe(same)
})
