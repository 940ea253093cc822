interface Described {
  title: string
  shortTitle: string
  kind: string
  issuer: string
}

const COURT = /^最高人民(法院|检察院)/
const NATIONAL = /届全国人民代表大会(常务委员会)?/
const LOCAL = /([\u4e00-\u9fff]{2,8}?(?:省|市|自治区|州|县))第?[^\s，。]{0,6}人民代表大会(常务委员会)?/

/** Kind and issuer of a law that is new to us, as far as its title and history tell them; the report shows them. */
export function describeNew(title: string, history: readonly string[]): Described {
  const shortTitle = title.replace(/^中华人民共和国/, '')
  const court = COURT.exec(title)
  if (court) return { title, shortTitle, kind: '司法解释', issuer: court[0] }
  const words = history.join('\n')
  const national = NATIONAL.exec(words)
  if (national) return { title, shortTitle, kind: '法律', issuer: national[1] ? '全国人大常委会' : '全国人民代表大会' }
  if (/国务院(令|第|常务)/.test(words)) return { title, shortTitle, kind: '行政法规', issuer: '国务院' }
  const local = LOCAL.exec(words)
  const issuer = local ? `${local[1]}${local[2] ? '人大常委会' : '人民代表大会'}` : ''
  return { title, shortTitle, kind: '地方性法规', issuer }
}
