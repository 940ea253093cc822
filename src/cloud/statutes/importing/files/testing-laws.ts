import { documentParts, paragraph, zip } from '@/cloud/practice/importing/reading/testing/make-files'

/** A law of our own invention, in the layouts it may come in. */
export interface SampleLaw {
  id: string
  title: string
  shortTitle: string
  kind: string
  issuer: string
  amended: string
  effective: string
  repealed?: string
  history: string[]
  articles: { no: string; n: number; sub: number; text: string }[]
}

const CHINESE = ['一', '二', '三', '四', '五']

/** 示例法: a text for each article, numbered from 1. */
export const sampleLaw = (texts: readonly string[], changes: Partial<SampleLaw> = {}): SampleLaw => ({
  id: 'sample-law',
  title: '中华人民共和国示例法',
  shortTitle: '示例法',
  kind: '法律',
  issuer: '全国人大常委会',
  amended: '2025-01-01',
  effective: '2025-03-01',
  history: ['2025年1月1日第十四届全国人民代表大会常务委员会第一次会议通过'],
  articles: texts.map((text, at) => ({ no: `第${CHINESE[at]}条`, n: at + 1, sub: 0, text })),
  ...changes,
})

const printed = (day: string) => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

const daysOf = ({ effective, repealed }: SampleLaw) => [
  ...(effective ? [`${printed(effective)} 施行`] : []),
  ...(repealed ? [`${printed(repealed)} 废止`] : []),
]

export const asJson = (law: SampleLaw): Buffer => Buffer.from(JSON.stringify(law))

/** As public collections set it: every paragraph by itself, numbers in bold or plain. */
export function asMarkdown(law: SampleLaw, { bold = true } = {}): Buffer {
  const head = [
    '---\nsidebar: auto\n---',
    `# ${law.title}`,
    ...law.history,
    ...daysOf(law),
    '<!-- INFO END -->',
    '## 第一章　总则',
  ]
  const articles = law.articles.map(({ no, text }) => `${bold ? `**${no}**` : no}　${text.replaceAll('\n', '\n\n')}`)
  return Buffer.from([...head, ...articles].join('\n\n'))
}

/** A Word file of these paragraphs; `before` goes in front of the root of the document. */
export function docxOf(paragraphs: readonly string[], before = ''): Buffer {
  const parts = documentParts(paragraphs.map((text) => paragraph(text)).join(''))
  const document = parts['word/document.xml']!.replace('<w:document', `${before}<w:document`)
  return Buffer.from(zip({ ...parts, 'word/document.xml': document }))
}

/** As the national database hands it out: title over two lines, bracketed history, contents, full-width spaces. */
export function asDocx(law: SampleLaw): Buffer {
  const title = law.title.startsWith('中华人民共和国') ? ['中华人民共和国', law.title.slice(7)] : [law.title]
  const history = `（${[...law.history, ...daysOf({ ...law, repealed: '' })].join('　')}）`
  const repealed = law.repealed ? [`${printed(law.repealed)} 废止`] : []
  const contents = ['目　　录', '第一章　总　　则']
  const articles = law.articles.map(({ no, text }) => `　　${no}　${text.replaceAll('\n', '\n　　')}`)
  return docxOf([
    ...title,
    history,
    ...repealed,
    ...contents,
    '第一章　总　　则',
    ...articles.flatMap((text) => text.split('\n')),
  ])
}
