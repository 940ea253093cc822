import { readHeading } from './article-heading'
import type { LawLine } from './law-lines'

export interface ReadArticle {
  number: string
  /** Paragraphs (款) and items (项), a line each. */
  text: string
}

export interface ReadLaw {
  /** Everything above the first article that is no heading of a part: title, history, preamble. */
  head: LawLine[]
  articles: ReadArticle[]
  /** Text that stands below a heading and in no article; empty in a law that was read rightly. */
  stray: string[]
}

const bare = (text: string): string => text.replace(/\s/gu, '')
const PART = /^第[零〇一二三四五六七八九十百]+(编|分编|章|节)([\s\u3000]|$)/
const CONTENTS = /^目[录次]$/
const APPENDIX = /^附[件表录]?([一二三四五六七八九十]+|\d+)?([:：].{0,40})?$/
/** Sentences end in these; headings do not. */
const SENTENCE = /[。；：]$/

const isPart = ({ kind, text }: LawLine): boolean => kind === 'heading' || (PART.test(text) && !SENTENCE.test(text))

/** An entry of a table of contents without its dots and page number. */
const entryOf = ({ text }: LawLine): string => bare(text).replace(/[.…·]*\d*$/, '')

/**
 * Without the table of contents: from the line 目录 to where its first entry comes again, which begins the law itself.
 * When it does not come again the table holds nothing but headings, and those are passed over anyway.
 */
export function withoutContents(lines: readonly LawLine[]): LawLine[] {
  const from = lines.findIndex(({ text }) => CONTENTS.test(bare(text)))
  const first = lines[from + 1]
  if (from < 0 || !first) return [...lines]
  const again = lines.findIndex((line, at) => at > from + 1 && entryOf(line) === entryOf(first))
  return [...lines.slice(0, from), ...lines.slice(again < 0 ? from + 1 : again)]
}

/**
 * Finds the articles of a law among its lines, whatever file they came from. What belongs to none is told apart:
 * headings of parts and chapters are dropped, an appendix ends the law.
 */
export function readLawLines(lines: readonly LawLine[]): ReadLaw {
  const law: ReadLaw = { head: [], articles: [], stray: [] }
  let inArticle = false
  for (const line of withoutContents(lines)) {
    const last = law.articles.at(-1)
    const heading = readHeading(line.text, last?.number)
    if (heading) law.articles.push({ number: heading.number, text: heading.rest })
    else if (last && APPENDIX.test(bare(line.text))) break
    else if (!last && !isPart(line)) law.head.push(line)
    else if (inArticle && last && !isPart(line)) last.text += `${last.text && '\n'}${line.text}`
    else if (last && !isPart(line)) law.stray.push(line.text)
    inArticle = heading !== null || (inArticle && !isPart(line))
  }
  return law
}
