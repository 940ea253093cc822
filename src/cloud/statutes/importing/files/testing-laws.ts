import { strToU8, zipSync } from 'fflate'

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

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`

/** A Word file of these paragraphs; `before` goes in front of the XML of the document. */
export const docxOf = (paragraphs: readonly string[], before = ''): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/document.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(paragraph).join('')}</w:body></w:document>`,
      ),
    }),
  )

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
