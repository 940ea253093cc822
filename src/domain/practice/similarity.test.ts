import fc from 'fast-check'
import { similarity } from './similarity'

test.each([
  ['定金能要双倍吗？', '定金，能要双倍吗', 1],
  ['ＡＢＣ', 'ABC', 1],
  ['一二三四', '一二三五', 0.5],
  ['借条', '漏水', 0],
  ['', '', 0],
  ['一', '一', 0],
])('%j and %j: %d', (a, b, shared) => expect(similarity(a, b)).toBe(shared))

test('is the same both ways and never leaves 0 to 1', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const shared = similarity(a, b)
      expect(similarity(b, a)).toBe(shared)
      expect(shared).toBeGreaterThanOrEqual(0)
      expect(shared).toBeLessThanOrEqual(1)
    }),
    { seed: 4 },
  )
})
