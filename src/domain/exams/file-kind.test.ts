import { fileKindOf } from './file-kind'

test.each([
  ['%PDF-1.7', 'pdf'],
  ['\u00ff\u00d8\u00ff\u00e0', 'jpg'],
  ['\u0089PNG\r\n\u001a\n', 'png'],
  ['%PDX', null],
  ['<html>', null],
  ['MZ', null],
  ['', null],
])('%j is %s', (begins, kind) => {
  expect(fileKindOf(Buffer.from(begins, 'latin1'))).toBe(kind)
})
