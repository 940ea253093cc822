import fc from 'fast-check'
import { guardFormula, unguardFormula } from './formula-guard'

test.each([
  ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
  ['+86', "'+86"],
  ['-5 度', "'-5 度"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['1=1', '1=1'],
  ["'引号", "'引号"],
  ['', ''],
])('%j is written %j and read back', (text, written) => {
  expect(guardFormula(text)).toBe(written)
  expect(unguardFormula(written)).toBe(text)
})

test('nothing written begins as a formula does', () => {
  const text = fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '', '一'), fc.string())
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (given) => expect(guardFormula(given)).not.toMatch(/^[=+\-@\t\r]/)),
    { seed: 4 },
  )
})
