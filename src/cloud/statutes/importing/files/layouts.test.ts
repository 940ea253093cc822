import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StatuteIndex } from '@/contract/content/statute-index'
import { testConfig } from '@/cloud/kernel/testing'
import { readIndex } from '@/cloud/tasks/reading/read-statute'
import type { KnownLaw } from '../../known/law-book'
import { hashesOf, RefusedLaw } from './law-text'
import { readLawFile } from './read-law-file'
import { asDocx, asJson, asMarkdown, docxOf, sampleLaw, type SampleLaw } from './testing-laws'

const SHARED = join(__dirname, '../../../../../../shared/statutes')

const known = (law: StatuteIndex): KnownLaw => ({ ...law, imported: null })
const SAMPLE = known({
  id: 'sample-law',
  title: '中华人民共和国示例法',
  shortTitle: '示例法',
  kind: '法律',
  issuer: '全国人大常委会',
  amendedDay: '2024-01-01',
  effectiveDay: '2024-01-01',
  repealedDay: null,
  articles: {},
})

const read = (bytes: Buffer, file: string, laws = [SAMPLE]) => readLawFile(bytes, file, laws)
const refusal = (bytes: Buffer, file: string) =>
  read(bytes, file).then(
    () => 'read',
    (error: unknown) => (error instanceof RefusedLaw ? error.message : `threw ${String(error)}`),
  )

const law = sampleLaw([
  '为了示例，制定本法。',
  '有下列情形之一：\n（一）甲；\n（二）乙。\n前款所列，从其规定。',
  '本法另有规定的除外。',
])

test('one law in every layout is one text, with the same days', async () => {
  const json = await read(asJson(law), 'sample-law.json')
  expect(json).toMatchObject({
    lawId: 'sample-law',
    amendedDay: '2025-01-01',
    effectiveDay: '2025-03-01',
    repealedDay: null,
  })
  for (const [bytes, file] of [
    [asMarkdown(law), 'README.md'],
    [asMarkdown(law, { bold: false }), '示例法.txt'],
    [asDocx(law), '中华人民共和国示例法_20250101.docx'],
  ] as const) {
    const printed = await read(bytes, file)
    expect(hashesOf(printed)).toEqual(hashesOf(json))
    expect({ ...printed, articles: [], source: '' }).toEqual({ ...json, articles: [], source: '' })
    expect(printed.source).toBe(file)
  }
})

test('a repeal is read from every layout', async () => {
  const ended = { ...law, repealed: '2026-08-15' }
  for (const [bytes, file] of [
    [asJson(ended), 'a.json'],
    [asMarkdown(ended), 'a.md'],
    [asDocx(ended), 'a.docx'],
  ] as const)
    expect((await read(bytes, file)).repealedDay).toBe('2026-08-15')
})

test('the day of effect that a file leaves out is the one we know of the same amendment', async () => {
  const silent = asMarkdown({ ...law, effective: '' })
  expect((await read(silent, 'a.md')).effectiveDay).toBeNull()
  const same = { ...SAMPLE, amendedDay: '2025-01-01', effectiveDay: '2025-07-01' }
  expect((await read(silent, 'a.md', [same])).effectiveDay).toBe('2025-07-01')
})

test('a repeal that a file leaves out stays; only a JSON that says so takes it back', async () => {
  const ended = [{ ...SAMPLE, amendedDay: '2025-01-01', repealedDay: '2026-08-15' }]
  for (const [bytes, file] of [
    [asJson(law), 'a.json'],
    [asMarkdown(law), 'a.md'],
    [asDocx(law), 'a.docx'],
  ] as const)
    expect([file, (await read(bytes, file, ended)).repealedDay]).toEqual([file, '2026-08-15'])
  expect((await read(asJson({ ...law, repealed: '' }), 'a.json', ended)).repealedDay).toBeNull()
})

test('a text as Windows saves it is read', async () => {
  // Title, 2025年1月1日通过, and one article, 甲。
  const gb18030 = Buffer.from(
    '2320d6d0bbaac8cbc3f1b9b2bacdb9facabec0fdb7a80a0a32303235c4ea31d4c231c8d5cda8b9fd0a0ab5dad2bbccf5a1a1bcd7a1a30a',
    'hex',
  )
  const utf16 = Buffer.from(`\ufeff${asMarkdown(law).toString()}`, 'utf16le')
  expect(await read(gb18030, 'a.txt')).toMatchObject({ lawId: 'sample-law', articles: [{ number: '1', text: '甲。' }] })
  expect(hashesOf(await read(utf16, 'a.txt'))).toEqual(hashesOf(await read(asJson(law), 'a.json')))
})

test('a source that stands in the file is told', async () => {
  const file = asMarkdown(law).toString().replace('<!-- INFO END -->', '来源：https://flk.npc.gov.cn/detail?id=1')
  expect((await read(Buffer.from(file), 'a.md')).source).toBe('https://flk.npc.gov.cn/detail?id=1')
})

test('a law that is new takes its id from the file’s name', async () => {
  const rules = {
    ...law,
    title: '示例市物业规定',
    history: ['2021年3月31日 示例市第五届人民代表大会常务委员会通过'],
    amended: '2021-03-31',
  }
  expect(await read(asMarkdown(rules), 'sample-property.md')).toMatchObject({
    lawId: 'sample-property',
    title: '示例市物业规定',
    kind: '地方性法规',
    issuer: '示例市人大常委会',
  })
})

const markdown = (change: (text: string) => string) => Buffer.from(change(asMarkdown(law).toString()))

test.each([
  [
    'a gap',
    markdown((text) => text.replace('**第二条**', '**第四条**')),
    'a.md',
    '第一条后面是第四条，中间缺条或次序不对，请换一份完整的文本',
  ],
  [
    'an article twice',
    markdown((text) => text.replace('**第三条**', '**第二条**')),
    'a.md',
    '第二条出现了两次，请换一份完整的文本',
  ],
  ['an empty article', asJson(sampleLaw(['甲。', ' ', '丙。'])), 'a.json', '第二条没有内容，请换一份完整的文本'],
  [
    'an end that is cut off',
    markdown((text) => text.slice(0, -4)),
    'a.md',
    '最后一条（第三条）没有写完，文件可能不完整，请换一份完整的文本',
  ],
  ['a half JSON', asJson(law).subarray(0, 200), 'a.json', '不是完整的 JSON，文件可能没有下载完，请重新获取'],
  [
    'a JSON without days',
    asJson({ ...law, amended: '' }),
    'a.json',
    'JSON 里的 amended 没有或格式不对，请对照 README 的样例修改',
  ],
  [
    'a day that no calendar has',
    asJson({ ...law, amended: '2025-02-31' }),
    'a.json',
    'JSON 里的 amended 没有或格式不对，请对照 README 的样例修改',
  ],
  ['a zero', asJson(sampleLaw(['甲。', '乙\0。'])), 'a.json', '第二条里有损坏的字符，请换一份完整的文本'],
  ['half a character', asJson(sampleLaw(['甲\ud83d。'])), 'a.json', '第一条里有损坏的字符，请换一份完整的文本'],
  ['a broken title', asJson({ ...law, title: '示例\0法' }), 'a.json', '标题或来源里有损坏的字符，请换一份完整的文本'],
  [
    'fewer articles than it says',
    Buffer.from(JSON.stringify({ ...law, articleCount: 5 })),
    'a.json',
    '写明 5 条，实际只有 3 条，请换一份完整的文本',
  ],
  [
    'no days',
    markdown((text) => text.replace(/2025年\d+月\d+日/g, '')),
    'a.md',
    '没有写明哪天通过或修改，请在标题下面补一行，例如“2020年5月28日 通过，2021年1月1日 施行”',
  ],
  [
    'no title',
    markdown((text) => text.replace(/^# .*$/m, '').replace(/^2025.*$/gm, '')),
    'a.md',
    '没有找到标题，请在第一行写上法律的全称',
  ],
  [
    'no articles',
    Buffer.from('# 读我\n\n这里收集法律。'),
    'README.md',
    '没有找到条文（“第一条”要在一段的开头），请换一份完整的文本',
  ],
  [
    'an unknown law',
    markdown((text) => text.replace('# 中华人民共和国示例法', '# 未知规定')),
    '未知规定.md',
    '没有认出《未知规定》是哪部法律：请核对标题，如果是新的法律，把文件名改成它的编号，只用小写字母、数字和短横线，例如 cq-property-rules.md',
  ],
  [
    'another law than its name says',
    markdown((text) => text.replace('# 中华人民共和国示例法', '# 未知规定')),
    'sample-law.md',
    '文件名是《示例法》的编号，里面却是《未知规定》，请核对',
  ],
  [
    'text that is in no article',
    markdown((text) => text.replace('**第二条**', '## 第二章　别的\n\n这段没有条号。\n\n**第二条**')),
    'a.md',
    '标题下面有一段不属于任何一条的文字（这段没有条号。…），请核对排版',
  ],
  [
    'a text in no encoding',
    Buffer.from(Array.from({ length: 999 }, (_, n) => 1 + ((n * 89) % 255))),
    'a.txt',
    '文件的文字编码认不出，请用“UTF-8”另存一份再导入',
  ],
  ['no Word file', Buffer.from('PK not at all'), 'a.docx', expect.stringContaining('文件损坏')],
  [
    'a Word file that declares entities',
    docxOf(['第一条　甲。'], '<!DOCTYPE x [<!ENTITY a "b">]>'),
    'a.docx',
    expect.stringContaining('DOCTYPE'),
  ],
  ['a picture', Buffer.from('?'), 'a.png', '读不了这种文件，请用 .json、.md 或 .docx'],
])('%s is refused', async (_, bytes, file, sentence) => expect(await refusal(bytes, file)).toEqual(sentence))

const present = existsSync(SHARED) ? test : test.skip

present('all the shared laws (skipped where ../shared is absent) are one text in every layout', async () => {
  const laws = (await readIndex(testConfig().contentDir)).map(known)
  const files = readdirSync(SHARED).filter((name) => name.endsWith('.json') && !name.startsWith('_'))
  expect(files).toHaveLength(87)
  let articles = 0
  for (const name of files) {
    const bytes = readFileSync(join(SHARED, name))
    const json = await read(bytes, name, laws)
    const whole = JSON.parse(bytes.toString()) as SampleLaw
    // One file has its last article among its history.
    const printable = {
      ...whole,
      history: [
        ...whole.history.filter((line) => !line.startsWith('第')),
        `${whole.amended.replace(/-0?(\d+)-0?(\d+)/, '年$1月$2日')} 修订`,
      ],
    }
    for (const [layout, file] of [
      [asMarkdown(printable), `${whole.title}.md`],
      [asDocx(printable), `${whole.title}.docx`],
    ] as const) {
      const printed = await read(layout, file, laws)
      expect([file, printed.lawId, printed.amendedDay]).toEqual([file, json.lawId, json.amendedDay])
      expect([file, hashesOf(printed)]).toEqual([file, hashesOf(json)])
    }
    articles += json.articles.length
  }
  expect(articles).toBe(9018)
})
