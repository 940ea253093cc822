import { readUse } from './use'

test.each([
  ['仅考试用', true],
  [' 仅 考试 使用 ', true],
  ['考试专用', true],
  ['考试', true],
  ['是', true],
  ['练习和考试', false],
  ['考试、练习', false],
  ['练习', false],
  ['不限', false],
  ['否', false],
  ['', null],
  ['随便', undefined],
  ['考试院', undefined],
  ['期末', undefined],
])('%j is %j', (text, use) => expect(readUse(text)).toBe(use))
