import fc from 'fast-check'
import { readBytes } from './read-bytes'
import { bookParts, documentParts, makeDocx, makePaper, paragraph, zip } from './testing/make-files'

const SEED = { seed: 20_260_115 }

/** An answer of one of two shapes, and every question whole. */
async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const read = await readBytes(bytes)
  if (!read.ok) return expect(read.message).toMatch(/[。]$/)
  for (const { options, answer, stem } of read.read.questions) {
    expect(stem.length).toBeGreaterThan(0)
    expect(answer.every((letter) => options['ABCDEF'.indexOf(letter)])).toBe(true)
  }
  return undefined
}

const rows = [
  ['题型', '题干', '选项A', '选项B', '选项C', '答案', '解析'],
  ['单选', '哪个对（ ）', '甲', '乙', '丙', 'A', '因为'],
  ['多选', '哪些对', '甲', '乙', '丙', 'ABC', ''],
  ['判断', '天是蓝的', '正确', '错误', '', '√', ''],
]
const BOOK = bookParts({
  sheets: [{ rows, after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }],
  strings: ['<t>甲</t>'],
})
const XLSX = zip(BOOK)
const DOCX = makePaper('一、单选题\n1、哪个对（ ）\nA、甲 B、乙\n答案：A\n解析：因为')

test('any bytes at all', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), expectAnswer), { ...SEED, numRuns: 300 })
})

const signatures = fc.constantFrom(
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '%PDF',
  '',
  '\u00ff\u00fe',
  '\u00ef\u00bb\u00bf',
)
test('any bytes behind a known beginning', async () => {
  const bytes = fc.tuple(signatures, fc.uint8Array({ maxLength: 2_000 }))
  await fc.assert(
    fc.asyncProperty(bytes, ([head, tail]) => expectAnswer(Buffer.concat([Buffer.from(head, 'latin1'), tail]))),
    { ...SEED, numRuns: 300 },
  )
})

const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 8 })

test.each([
  ['workbook', XLSX],
  ['document', DOCX],
])('a good %s with some bytes changed', async (_, good) => {
  const changed = (changes: [number, number][]) => {
    const bytes = good.slice()
    for (const [at, value] of changes) bytes[at % bytes.length] = value
    return bytes
  }
  await fc.assert(
    fc.asyncProperty(edits, (changes) => expectAnswer(changed(changes))),
    { ...SEED, numRuns: 400 },
  )
})

/** The XML itself is changed and packed again. */
test.each([
  ['workbook', BOOK],
  ['document', documentParts(paragraph('1、哪个对（ ）\nA、甲 B、乙\n答案：A', [1, 0]))],
])('a good %s whose XML is cut and spliced', async (_, parts) => {
  const splice = fc.tuple(
    fc.nat(),
    fc.nat(),
    fc.nat(40),
    fc.constantFrom('', '<', '>', '"', '&', '<c r="A0">', '<v>-1</v>', 'XFD1048577', '题', '&#0;', '1e999'),
  )
  const changed = ([which, at, length, instead]: [number, number, number, string]) => {
    const names = Object.keys(parts)
    const name = names[which % names.length]!
    const text = String(parts[name])
    const from = at % text.length
    return zip({ ...parts, [name]: text.slice(0, from) + instead + text.slice(from + length) })
  }
  await fc.assert(
    fc.asyncProperty(splice, (change) => expectAnswer(changed(change))),
    { ...SEED, numRuns: 300 },
  )
})

test('any table of text', async () => {
  const cells = fc.constantFrom(
    '题干',
    '答案',
    'A',
    'B',
    '选项',
    '对',
    '1',
    'ABC',
    '"',
    '（A）',
    '判断题',
    '一、单选题',
    '甲|'.repeat(12),
    '1',
    '',
  )
  const tables = fc.array(fc.array(fc.oneof(cells, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 8 }), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(tables, (table) => expectAnswer(Buffer.from(table.map((row) => row.join(',')).join('\n')))),
    { ...SEED, numRuns: 300 },
  )
})

test('any lines of a document', async () => {
  const pieces = fc.constantFrom(
    '1、',
    '2.',
    '（3）',
    'A、甲',
    'B.乙',
    '答案：',
    'A',
    '√',
    '解析：',
    '【案例】',
    '一、判断题',
    '1-3 ABC',
    '参考答案',
    '（ ）',
    '（B）',
    ' ',
  )
  const papers = fc.array(
    fc.array(pieces, { maxLength: 6 }).map((line) => line.join('')),
    { maxLength: 15 },
  )
  await fc.assert(
    fc.asyncProperty(papers, (lines) =>
      expectAnswer(makeDocx(lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join(''))),
    ),
    { ...SEED, numRuns: 300 },
  )
})
