import fc from 'fast-check'
import { currentLine, subtitleAt } from './current-line'

const lines = [
  { startMs: 320, endMs: 1920, text: '天花板在滴水' },
  { startMs: 2040, endMs: 3640, text: '先拍下来' },
  { startMs: 5000, endMs: 7000, text: '再上楼问一问' },
]

describe('currentLine and subtitleAt', () => {
  it.each([
    [0, -1, null],
    [319, -1, null],
    [320, 0, '天花板在滴水'],
    [1919, 0, '天花板在滴水'],
    [1920, 0, null],
    [2040, 1, '先拍下来'],
    [4200, 1, null],
    [5000, 2, '再上楼问一问'],
    [90_000, 2, null],
  ])('at %i ms line %i is marked and %j is shown', (positionMs, index, text) => {
    expect(currentLine(lines, positionMs)).toBe(index)
    expect(subtitleAt(lines, positionMs)?.text ?? null).toBe(text)
  })

  it('has no line in an empty transcript', () => {
    expect(currentLine([], 500)).toBe(-1)
    expect(subtitleAt([], 500)).toBeNull()
  })

  it('finds what a walk from the front finds', () => {
    const starts = fc.uniqueArray(fc.nat(100_000), { maxLength: 60 }).map((all) => [...all].sort((a, b) => a - b))
    fc.assert(
      fc.property(starts, fc.nat(120_000), (all, positionMs) => {
        const spoken = all.map((startMs) => ({ startMs, endMs: startMs + 1 }))
        const walked = spoken.filter((line) => line.startMs <= positionMs).length - 1
        expect(currentLine(spoken, positionMs)).toBe(walked)
      }),
      { seed: 680 },
    )
  })
})
