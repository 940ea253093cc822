import type { Sheet } from '@/domain/sheets/sheet'
import { sheetsInSteps, toSheetLines } from './sheet-lines'

const ROWS = 5_000
const sheet: Sheet = {
  name: '名册\n第二行',
  merged: [],
  rows: Array.from({ length: ROWS }, (_, n) => ({
    row: n + 2,
    cells: new Map([
      [0, `示例·${n}`],
      [3, n % 2 ? '一行\n又一行\u2028' : { fault: 'too-long' as const }],
    ]),
  })),
}
const empty: Sheet = { name: '', merged: [], rows: [] }

function read(written: string) {
  const steps = sheetsInSteps(Buffer.from(written))
  for (let n = 0; ; n++) {
    const step = steps.next()
    if (step.done) return { steps: n, file: step.value }
  }
}

test('what the program wrote comes back as it was, one line a step and no more than a row at once', () => {
  const written = toSheetLines({ ok: true, read: [sheet, empty] })
  const parse = jest.spyOn(JSON, 'parse')
  const { steps, file } = read(written)
  const longest = Math.max(...parse.mock.calls.map(([text]) => text.length))
  parse.mockRestore()
  expect(file).toEqual({ ok: true, read: [sheet, empty] })
  expect(steps).toBe(ROWS + 3)
  expect(longest).toBeLessThan(100)
})

test('a file that was not read says why', () => {
  const refused = { ok: false as const, message: '文件是空的。请检查后重新选择。' }
  expect(read(toSheetLines(refused)).file).toEqual(refused)
})
