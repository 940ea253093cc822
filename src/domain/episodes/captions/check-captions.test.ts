import fc from 'fast-check'
import { timeTranscript } from '../timeline'
import { findReadingFaults, findTimeFaults, type CaptionLine } from './check-captions'

const line = (startMs: number, endMs: number, text = '一句话'): CaptionLine => ({ startMs, endMs, text })

test.each([
  ['in order', [line(0, 1000), line(1000, 2000)], []],
  ['none', [], []],
  ['backwards', [line(2000, 1000)], ['第 1 条字幕的结束时间应晚于开始时间。']],
  ['no time at all', [line(500, 500)], ['第 1 条字幕的结束时间应晚于开始时间。']],
  ['by one millisecond', [line(0, 1001), line(1000, 2000)], ['第 1 条字幕和下一条的时间重叠了，请错开。']],
  ['in the wrong order', [line(5000, 6000), line(0, 1000)], ['第 1 条字幕和下一条的时间重叠了，请错开。']],
  ['beyond the film', [line(0, 1000), line(9000, 10_001)], ['第 2 条字幕超出了视频的长度。']],
])('times %s', (_, lines, messages) => {
  expect(findTimeFaults(lines, 10_000).map(({ message }) => message)).toEqual(messages)
})

test('without a known film nothing is beyond its end', () => expect(findTimeFaults([line(0, 99_000)], 0)).toEqual([]))

test.each([
  ['five characters in a second', line(0, 1000, '一二三四五'), []],
  ['white space is not read', line(0, 1000, '一二 三四　五'), []],
  ['one more', line(0, 1000, '一二三四五六'), ['第 1 条字幕读不完：6 个字至少要 1.2 秒。']],
  ['22 characters', line(0, 4400, '字'.repeat(22)), []],
  ['23 characters', line(0, 9000, '字'.repeat(23)), ['第 1 条字幕有 23 个字，长辈版会折行，建议拆成两条。']],
  ['a time that cannot be played is no matter of reading', line(900, 100, '一二三四五六'), []],
])('reading %s', (_, one, messages) => {
  expect(findReadingFaults([one]).map(({ message }) => message)).toEqual(messages)
})

test('what is timed from a script can be played and read', () => {
  const words = fc.string({ minLength: 1, maxLength: 22, unit: fc.constantFrom(...'漏水借钱工伤，。') })
  const scene = fc.record({
    id: fc.uuid(),
    lines: fc.array(fc.record({ text: words }), { minLength: 1, maxLength: 5 }),
  })
  fc.assert(
    fc.property(fc.array(scene, { minLength: 1, maxLength: 8 }), (scenes) => {
      const { lines, durationMs } = timeTranscript(scenes)
      expect([...findTimeFaults(lines, durationMs), ...findReadingFaults(lines)]).toEqual([])
    }),
    { seed: 18 },
  )
})
