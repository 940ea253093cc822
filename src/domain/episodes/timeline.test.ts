import fc from 'fast-check'
import { countCharacters, FRAME_MS, lineDuration, READING_SPEED, timeTranscript } from './timeline'

describe('lineDuration', () => {
  it.each([
    ['好', 1600],
    ['楼上漏水', 1600],
    ['可以要求修好并赔偿', 2000],
    ['一二三四五六七八九十一二三四五六七八', 4000],
    ['民法典 第296条', 1800],
  ])('%s stays %i ms', (text, ms) => expect(lineDuration(text)).toBe(ms))
})

describe('timeTranscript', () => {
  it('is empty for an empty script', () => expect(timeTranscript([])).toEqual({ lines: [], scenes: [], durationMs: 0 }))

  it('lays scenes end to end, and holds the takeaway', () => {
    const timed = timeTranscript([
      { id: 'title', lines: [{ text: '天花板在滴水' }] },
      { id: 'story', lines: [{ text: '先拍下来' }, { text: '再上楼问一问' }] },
      { id: 'takeaway', lines: [{ text: '能要求修好' }] },
    ])
    expect(timed.lines.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [320, 1920],
      [3520, 5120],
      [5240, 6840],
      [7560, 9160],
    ])
    expect(timed.scenes.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, 3200],
      [3200, 7240],
      [7240, 12560],
    ])
    expect(timed.durationMs).toBe(12560)
  })
})

const scripts = fc.array(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 8 }),
    lines: fc.array(fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) }), {
      maxLength: 8,
    }),
  }),
  { maxLength: 12 },
)

describe('properties', () => {
  it('no line is faster than 4.5 characters a second, shorter than 1.6 s, or off a frame', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        for (const { startMs, endMs, text } of timeTranscript(script).lines) {
          expect(endMs - startMs).toBeGreaterThanOrEqual(1600)
          expect((countCharacters(text) / (endMs - startMs)) * 1000).toBeLessThanOrEqual(READING_SPEED)
          expect(startMs % FRAME_MS).toBe(0)
          expect(endMs % FRAME_MS).toBe(0)
        }
      }),
      { seed: 296 },
    )
  })

  it('keeps order and every word, leaves gaps, and lines stay inside their scene', () => {
    fc.assert(
      fc.property(scripts, (script) => {
        const { lines, scenes, durationMs } = timeTranscript(script)
        expect(lines.map((l) => l.text)).toEqual(script.flatMap((s) => s.lines.map((l) => l.text)))
        lines.slice(1).forEach((line, i) => expect(line.startMs).toBeGreaterThan(lines[i]!.endMs))
        scenes.slice(1).forEach((scene, i) => expect(scene.startMs).toBe(scenes[i]!.endMs))
        const placed = script.flatMap((s, i) => s.lines.map(() => scenes[i]!))
        lines.forEach((line, i) => {
          expect(line.startMs).toBeGreaterThan(placed[i]!.startMs)
          expect(line.endMs).toBeLessThan(placed[i]!.endMs)
        })
        expect(durationMs).toBe(scenes.at(-1)?.endMs ?? 0)
      }),
      { seed: 1165 },
    )
  })
})
