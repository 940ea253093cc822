import { consentMissing, NOTICE_DAY } from './notice'

test.each([
  [null, true],
  ['2025-01-01', true],
  [NOTICE_DAY, false],
  ['2099-01-01', false],
])('agreed to %s: asked again %s', (agreedTo, asked) => {
  expect(consentMissing(agreedTo)).toBe(asked)
})
