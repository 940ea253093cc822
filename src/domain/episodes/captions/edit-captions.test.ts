import { beginLine, endLine, insertLine, removeLine, rewordLine } from './edit-captions'

const lines = [
  { startMs: 0, endMs: 2000, text: '甲' },
  { startMs: 3000, endMs: 5000, text: '乙' },
  { startMs: 5000, endMs: 6000, text: '丙' },
]
const times = (all: typeof lines) => all.map(({ startMs, endMs, text }) => `${text || '-'} ${startMs}-${endMs}`)

test.each([
  ['other words', rewordLine(lines, 1, '丁'), ['甲 0-2000', '丁 3000-5000', '丙 5000-6000']],
  ['begins later', beginLine(lines, 1, 3500), ['甲 0-2000', '乙 3500-5000', '丙 5000-6000']],
  [
    'begins after its end: keeps its length',
    beginLine(lines, 0, 2500),
    ['甲 2500-4500', '乙 3000-5000', '丙 5000-6000'],
  ],
  [
    'begins after another: moves behind it',
    beginLine(lines, 0, 5500),
    ['乙 3000-5000', '丙 5000-6000', '甲 5500-7500'],
  ],
  ['ends later', endLine(lines, 0, 2900), ['甲 0-2900', '乙 3000-5000', '丙 5000-6000']],
  ['a line in a gap', insertLine(lines, 0), ['甲 0-2000', '- 2000-3000', '乙 3000-5000', '丙 5000-6000']],
  ['a line without a gap', insertLine(lines, 1), ['甲 0-2000', '乙 3000-5000', '- 5000-7000', '丙 5000-6000']],
  ['a line at the end', insertLine(lines, 2), ['甲 0-2000', '乙 3000-5000', '丙 5000-6000', '- 6000-8000']],
  ['the first line', insertLine([], -1), ['- 0-2000']],
  ['one less', removeLine(lines, 1), ['甲 0-2000', '丙 5000-6000']],
])('%s', (_, after, expected) => expect(times(after)).toEqual(expected))
