interface Described {
  title: string
  shortTitle: string
  kind: string
  issuer: string
}

const COURT = /^最高人民(法院|检察院)/
const CONGRESS = /第[^\s]{1,6}届(全国人民代表大会(?:常务委员会)?)|(\S{2,12}?人民代表大会(?:常务委员会)?)/

/** 全国人大常委会 as the index writes it. */
const shorten = (issuer: string): string => issuer.replace('人民代表大会', '人大').replace('常务委员会', '常委会')

/** Kind and issuer of a law that is new to us, as far as its title and history tell them; an editor reads them. */
export function describeNew(title: string, history: readonly string[]): Described {
  const shortTitle = title.replace(/^中华人民共和国/, '')
  const court = COURT.exec(title)
  if (court) return { title, shortTitle, kind: '司法解释', issuer: court[0] }
  const words = history.join('\n')
  if (/国务院(令|第|常务)/.test(words)) return { title, shortTitle, kind: '行政法规', issuer: '国务院' }
  const congress = CONGRESS.exec(words)
  if (congress?.[1]) return { title, shortTitle, kind: '法律', issuer: shorten(congress[1]) }
  return { title, shortTitle, kind: '地方性法规', issuer: shorten(congress?.[2] ?? '') }
}
