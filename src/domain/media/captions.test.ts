import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCaptions } from './read-captions'
import { toWebVtt } from './web-vtt'

const rendered = readFileSync(join(__dirname, '../../content/episodes/ceiling-leak/captions.vtt'), 'utf8')

test('captions written and read again are the same', () => {
  const captions = readCaptions(rendered, 0)
  expect(captions.length).toBeGreaterThan(10)
  expect(toWebVtt(captions)).toBe(rendered)
})

test('signs that WebVTT would take for tags stay what they are', () => {
  const written = toWebVtt([{ startMs: 0, endMs: 1000, text: '<b>甲</b> & 乙 --> 丙' }])
  expect(written).toContain('&lt;b&gt;甲&lt;/b&gt; &amp; 乙 --&gt; 丙')
  expect(readCaptions(written, 0)[0]!.text).toBe('<b>甲</b> & 乙 --> 丙')
})

test('SRT, with commas, hours and Windows line ends', () => {
  expect(
    readCaptions(
      '1\r\n00:00:01,500 --> 00:00:03,000\r\n楼上漏水\r\n怎么办\r\n\r\n2\r\n01:00:00,000 --> 01:00:02,000\r\n第二句',
      0,
    ),
  ).toEqual([
    { startMs: 1500, endMs: 3000, text: '楼上漏水 怎么办' },
    { startMs: 3_600_000, endMs: 3_602_000, text: '第二句' },
  ])
})

describe('plain text', () => {
  test('is spread over the film by its characters', () => {
    expect(readCaptions('甲\n乙乙乙', 8000)).toEqual([
      { startMs: 0, endMs: 2400, text: '甲' },
      { startMs: 2400, endMs: 8000, text: '乙乙乙' },
    ])
  })

  test('lines follow each other and end with the film', () => {
    const lines = readCaptions(Array.from({ length: 30 }, (_, i) => '字'.repeat((i % 9) + 1)).join('\n'), 90_000)
    expect([lines[0]!.startMs, lines.at(-1)!.endMs]).toEqual([0, 90_000])
    for (const [i, line] of lines.entries()) {
      expect(line.endMs).toBeGreaterThan(line.startMs)
      if (i > 0) expect(line.startMs).toBe(lines[i - 1]!.endMs)
    }
  })

  test('a long row is cut at its punctuation', () => {
    const rows = readCaptions(`${'长'.repeat(40)}，${'句'.repeat(40)}。`, 0).map(({ text }) => text)
    expect(rows).toEqual([`${'长'.repeat(40)}，`, `${'句'.repeat(40)}。`])
  })

  test('nothing gives nothing', () => expect(readCaptions(' \n\n', 5000)).toEqual([]))
})
