import { villageName } from './village-name'

test.each([
  ['桥北社区居民委员会', '桥北社区'],
  ['马井村村民委员会', '马井村'],
  ['示例村', '示例村'],
  ['居民委员会', '居民委员会'],
])('%s is called %s', (registered, called) => expect(villageName(registered)).toBe(called))
