import { readMarkdown, type LawLine } from './law-lines'
import { readLawLines } from './read-law-lines'

const numbers = (file: string) => readLawLines(readMarkdown(file)).articles.map(({ number }) => number)
const textOf = (file: string, at = 0) => readLawLines(readMarkdown(file)).articles[at]!.text
const word = (...texts: string[]): LawLine[] => texts.map((text) => ({ kind: 'plain', text }))

describe('Markdown', () => {
  test('front matter, comments and headings are no text; paragraphs and items belong to their article', () => {
    const file = `---\nsidebar: auto\n---\n\n# 中华人民共和国示例法\n\n2020年5月28日示例大会通过\n\n<!-- INFO END -->\n
## 第一编　总则\n\n### 第一章　基本规定\n\n**第一条**　为了示例，制定本法。\n\n**第二条**　有下列情形之一：\n
（一）甲；\n\n（二）乙。\n\n前款所列，从其规定。\n\n### 第二章　附则\n\n**第二条之一**　插进来。\n`
    const { head, articles, stray } = readLawLines(readMarkdown(file))
    expect(head.map(({ text }) => text)).toEqual(['中华人民共和国示例法', '2020年5月28日示例大会通过'])
    expect(articles).toEqual([
      { number: '1', text: '为了示例，制定本法。' },
      { number: '2', text: '有下列情形之一：\n（一）甲；\n（二）乙。\n前款所列，从其规定。' },
      { number: '2.1', text: '插进来。' },
    ])
    expect(stray).toEqual([])
  })

  test.each([
    ['plain', '第一条 甲。'],
    ['bold with its text', '**第一条 甲。**'],
    ['a heading of its own', '#### 第一条\n\n甲。'],
    ['a heading with the text', '##### 第一条 甲。'],
    ['quoted', '> 第一条 甲。'],
    ['with entities and a break', '第一条&emsp;甲。<br/>'],
    ['with Windows line ends and a mark at the front', '\uFEFF# 法\r\n\r\n第一条 甲。\r\n'],
  ])('an article set %s', (_, file) => expect(textOf(file)).toBe('甲。'))

  test('a linked table of contents is passed over', () => {
    expect(
      numbers('# 法\n\n[TOC]\n\n- [第一条 甲](#第一条)\n- [第二条](#第二条)\n\n第一条 甲。\n\n第二条 乙。'),
    ).toEqual(['1', '2'])
  })
})

describe('Word', () => {
  const CONTENTS = ['目　　录', '第一章　总　　则', '第一条　目的 ........ 1', '第二章　附　　则\t3']
  const TEXT = [
    '第一章　总　　则',
    '第一条　为了示例，制定本法。',
    '第二章　附　　则',
    '第二条　本法自公布之日起施行。',
  ]

  test('a table of contents is not read as articles, whether it names them or not', () => {
    for (const contents of [CONTENTS, CONTENTS.filter((line) => !line.startsWith('第一条'))]) {
      const { articles, head } = readLawLines(word('示例法', '（2020年5月28日通过）', ...contents, ...TEXT))
      expect(articles.map(({ text }) => text)).toEqual(['为了示例，制定本法。', '本法自公布之日起施行。'])
      expect(head.map(({ text }) => text)).toEqual(['示例法', '（2020年5月28日通过）'])
    }
  })

  test('a preamble stands above the first article', () => {
    const { head, articles } = readLawLines(word('关于示例的解释', '为正确审理示例案件，制定本解释。', '第一条　甲。'))
    expect(head).toHaveLength(2)
    expect(articles).toHaveLength(1)
  })

  test.each(['附件', '附件一', '附件一：', '附件1：示例目录', '附：', '附表'])('%s ends the law', (appendix) => {
    expect(readLawLines(word('法', '第一条　甲。', appendix, '第二条　这是附件里的。')).articles).toEqual([
      { number: '1', text: '甲。' },
    ])
  })

  test.each(['附条件的行为，条件成就时生效。', '附加刑的种类如下：', '附带提起的，一并审理。'])(
    '%s does not',
    (text) => {
      expect(readLawLines(word('法', '第一条　甲。', text)).articles[0]!.text).toBe(`甲。\n${text}`)
    },
  )

  test('a paragraph that begins like a chapter but is a sentence stays text', () => {
    expect(readLawLines(word('法', '第一条　甲。', '第二章 的规定，适用于前款。')).articles[0]!.text).toContain(
      '第二章 的规定',
    )
  })

  test('text below a heading that is in no article is told apart', () => {
    expect(readLawLines(word('法', '第一条　甲。', '第二章　乙', '这一段没有条号。', '第二条　丙。')).stray).toEqual([
      '这一段没有条号。',
    ])
  })
})
