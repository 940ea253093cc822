import { articleLabel } from '../article-label'
import { normalizeArticle } from '../statute-text'
import { follows } from './article-heading'
import type { ReadArticle } from './read-law-lines'

/** A law ends with a sentence; 附件 and signatures are no part of it. */
const ENDS = /[。；!！）)”"》】\]]$/

const findNumberOddity = (articles: readonly ReadArticle[]): string | null => {
  const seen = new Set<string>()
  for (const [at, { number }] of articles.entries()) {
    if (seen.has(number)) return `${articleLabel(number)}出现了两次`
    seen.add(number)
    const before = articles[at - 1]?.number
    if (follows(before, number)) continue
    return before === undefined
      ? `开头是${articleLabel(number)}，缺了前面的条文`
      : `${articleLabel(before)}后面是${articleLabel(number)}，中间缺条或次序不对`
  }
  return null
}

/**
 * What is wrong with the articles of a law as a whole, in words for whoever brought the file; null when nothing is.
 * Numbers run from 1 without a gap (a deleted article keeps its number), each occurs once and says something.
 */
export function findOddity(articles: readonly ReadArticle[]): string | null {
  if (articles.length === 0) return '没有找到条文（“第一条”要在一段的开头）'
  const numbers = findNumberOddity(articles)
  if (numbers) return numbers
  const empty = articles.find(({ text }) => normalizeArticle(text) === '')
  if (empty) return `${articleLabel(empty.number)}没有内容`
  const last = articles.at(-1)!
  return ENDS.test(last.text.trim()) ? null : `最后一条（${articleLabel(last.number)}）没有写完，文件可能不完整`
}
