import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from '@/domain/practice/importing/testing/say-questions'
import { readBytes } from './read-bytes'
import {
  bookParts,
  makeDocx,
  makePaper,
  makeSheetFile,
  makeXlsx,
  numbering,
  paragraph,
  table,
  zip,
} from './testing/make-files'

async function said(bytes: Uint8Array): Promise<string[]> {
  const read = await readBytes(bytes)
  return read.ok ? say(read.read) : [read.message]
}

const HEADS = ['题型', '题干', 'A', 'B', 'C', '答案']
const cell = (attributes: string, inside: string) => ({ attributes, inside })

const STYLES = `<numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="176"/><xf numFmtId="20"/></cellXfs>`

test('cells of every type show what Excel shows', async () => {
  const rows = [
    HEADS,
    [
      '单选',
      cell('t="s"', '<v>0</v>'),
      cell('s="1"', '<v>0.55000000000000004</v>'),
      cell('s="2"', '<v>46000</v>'),
      cell('s="3"', '<v>0.5</v>'),
      'A',
    ],
    ['单选', cell('t="s"', '<v>1</v>'), 0.1 + 0.2, 1e21, cell('t="str"', '<f>1+1</f><v>二</v>'), 'B'],
    ['判断', cell('t="s"', '<v>2</v>'), null, null, null, cell('t="b"', '<v>1</v>')],
    ['单选', '公式没有结果', '甲', '乙', cell('', '<f>NOW()</f>'), 'A'],
    ['单选', '公式出错', '甲', cell('t="e"', '<f>A1</f><v>#REF!</v>'), '丙', 'A'],
    ['单选', '没有这个共用文字', '甲', cell('t="s"', '<v>99</v>'), '丙', 'A'],
  ]
  const strings = [
    '<r><t>哪个</t></r><r><rPr><b/></rPr><t xml:space="preserve">对 </t></r><rPh sb="0" eb="1"><t>NA</t></rPh>',
    '<t>两行_x000D_&#10;字</t>',
    '<t>&lt;天&gt;是蓝的。</t>',
  ]
  expect(await said(makeXlsx({ sheets: [{ rows }], strings, styles: STYLES }))).toEqual([
    '2 single 哪个对 [55%/2025年12月9日/12:00] A',
    '3 single 两行⏎字 [0.3/1e+21/二] B',
    '4 judgement <天>是蓝的。 [对/错] A',
    '5 ✗ C：这一格是公式，文件里没有保存它的结果',
    '6 ✗ B：这一格是一个公式错误（如 #REF!）',
    '7 ✗ B：这一格是一个公式错误（如 #REF!）',
  ])
})

test('rows without numbers, cells without addresses, rows out of order and with gaps', async () => {
  const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`
  const row = (attributes: string, ...cells: string[]) => `<row ${attributes}>${cells.map(text).join('')}</row>`
  const data =
    row('', '题干', 'A', 'B', '答案') + row('r="9"', '二', '甲', '乙', 'B') + row('r="4"', '一', '甲', '乙', 'A')
  expect(await said(makeXlsx({ sheets: [{ data }] }))).toEqual(['4 single 一 [甲/乙] A', '9 single 二 [甲/乙] B'])
})

test('hidden sheets are left out, a merged kind is carried down', async () => {
  const rows = [HEADS, ['多选', '一', '甲', '乙', '丙', 'AB'], [null, '二', '甲', '乙', '丙', 'BC']]
  const after = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'
  const hidden = { state: 'hidden', rows: [HEADS, ['单选', '藏', '甲', '乙', '丙', 'A']] }
  expect(await said(makeXlsx({ sheets: [hidden, { rows, after }] }))).toEqual([
    '2 multiple 一 [甲/乙/丙] AB',
    '3 multiple 二 [甲/乙/丙] BC',
  ])
})

test('another program’s prefixes, places and the calendar of 1904', async () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const text = (value: string) => `<x:c t="inlineStr"><x:is><x:t>${value}</x:t></x:is></x:c>`
  const row = (...cells: string[]) => `<x:row>${cells.join('')}</x:row>`
  const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData>${row(...['题干', 'A', 'B', '答案'].map(text))}${row(text('哪天'), '<x:c s="2"><x:v>1</x:v></x:c>', text('乙'), text('A'))}</x:sheetData></x:worksheet>`
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts = {
    ...bookParts({ sheets: [{}], styles: STYLES }),
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:r="${relation}"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="一" sheetId="1" r:id="rId1"/></x:sheets></x:workbook>`,
    'xl/worksheets/sheet1.xml': sheet,
  }
  expect(await said(zip(parts))).toEqual(['2 single 哪天 [1904年1月2日/乙] A'])
})

test('a cell of more text than we read is that row’s problem', async () => {
  const rows = [HEADS, ['单选', '长'.repeat(4_001), '甲', '乙', '丙', 'A'], ['单选', '短', '甲', '乙', '丙', 'A']]
  expect(await said(makeSheetFile(rows))).toEqual(['3 single 短 [甲/乙/丙] A', '2 ✗ 题干：这一格的文字超过 4,000 个字'])
})

test('a paper pasted into a sheet, a line a row', async () => {
  const rows = ['1、哪个对（ ）', 'A、甲', 'B、乙', '答案：B'].map((line) => [line])
  expect(await said(makeSheetFile(rows))).toEqual(['1 single 哪个对（ ） [甲/乙] B'])
})

const CSV = '题干,选项A,选项B,答案\n"哪个""对""？\n请选",甲,"乙,丙",A\n\n二,甲,乙,B\n'
const SAID = ['2 single 哪个"对"？⏎请选 [甲/乙,丙] A', '4 single 二 [甲/乙] B']
const gbk = Buffer.from('CCE2B8C92CD1A1CFEE412CD1A1CFEE422CB4F0B0B80D0AC4C4B8F6B6D4A3BF2CBCD72CD2D22C420D0A', 'hex')

test.each<[string, Uint8Array, string[]]>([
  ['UTF-8', Buffer.from(CSV), SAID],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${CSV}`), SAID],
  ['UTF-16 with its mark', Buffer.from(`\ufeff${CSV}`, 'utf16le'), SAID],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16(), SAID],
  ['UTF-16 without a mark', Buffer.from(CSV, 'utf16le'), SAID],
  ['Windows line ends', Buffer.from(CSV.replaceAll('\n', '\r\n')), SAID],
  ['tabs', Buffer.from('题干\tA\tB\t答案\n一\t甲\t乙\tA\n'), ['2 single 一 [甲/乙] A']],
  ['semicolons', Buffer.from('题干;A;B;答案\n一;甲,乙;丙;A\n'), ['2 single 一 [甲,乙/丙] A']],
  ['what Chinese Excel writes', gbk, ['2 single 哪个对？ [甲/乙] B']],
  ['no table but a paper', Buffer.from('1、一（ ）\nA、甲\nB、乙\n答案：B\n'), ['1 single 一（ ） [甲/乙] B']],
])('text: %s', async (_, bytes, expected) => {
  expect(await said(bytes)).toEqual(expected)
})

const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

test('a document whose numbers and letters Word counts by itself', async () => {
  const lists = numbering(level(0, 'decimal', '%1．') + level(1, 'upperLetter', '%2、'))
  const question = (stem: string, ...options: string[]) =>
    paragraph(stem, [1, 0]) + options.map((option) => paragraph(option, [1, 1])).join('')
  const body =
    paragraph('一、单项选择题') +
    question('一（ ）', '甲', '乙', '丙') +
    paragraph('答案：C') +
    question('二（B）', '子', '丑')
  expect(await said(makeDocx(body, { 'word/numbering.xml': lists }))).toEqual([
    '2 single 一（ ） [甲/乙/丙] C',
    '7 single 二（ ） [子/丑] B',
  ])
})

test('a document with line breaks, tables, deleted text, ticks from a symbol font and a drawing told twice', async () => {
  const tick = '<w:p><w:r><w:t>3、天是蓝的（</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>）</w:t></w:r></w:p>'
  const deleted = '<w:p><w:r><w:t>答案：A</w:t><w:delText>B</w:delText></w:r></w:p>'
  const twice =
    '<w:p><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:t>4、地是方的（×）</w:t></mc:Choice><mc:Fallback><w:t>又一遍</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>'
  const body =
    paragraph('1、一（ ）\nA、甲\nB、乙') +
    deleted +
    table([
      ['题干', 'A', 'B', '答案'],
      ['二', '甲', '乙', 'B'],
    ]) +
    paragraph('判断题') +
    tick +
    twice
  expect(await said(makeDocx(body))).toEqual([
    '1 single 一（ ） [甲/乙] A',
    '10 single 二 [甲/乙] B',
    '12 judgement 天是蓝的 [对/错] A',
    '13 judgement 地是方的 [对/错] B',
  ])
})

test('a plain paper', async () => {
  const paper = `二、多项选择题
  1、哪些对（ ）
  A、甲　　B．乙　　C、丙
  答案：AC
  解析：略。`
  expect(await said(makePaper(paper))).toEqual(['2 multiple 哪些对（ ） [甲/乙/丙] AC；解析 略。'])
})

const BANKS = join(process.cwd(), '../shared/content/banks')
const withBanks = existsSync(BANKS) ? test : test.skip

/** Two real spreadsheets (../shared/content/banks, not part of this project). */
withBanks.each([
  ['ai-trainer-900.xlsx', 600, 300, '没有答案'],
  ['zongjiao-zhishi.xlsx', 282, 1, '选项“9世纪”写了两遍'],
])('a real bank: %s', async (file, questions, refused, problem) => {
  const read = await readBytes(readFileSync(join(BANKS, file)))
  expect(read).toMatchObject({ ok: true, read: { refused } })
  if (!read.ok) return
  expect(read.read.questions).toHaveLength(questions)
  expect(new Set(read.read.problems.map((one) => one.problem))).toEqual(new Set([problem]))
})
