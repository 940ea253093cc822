import type { CitationRef } from '@/contract/episodes'
import { articleLabel } from '@/domain/statutes/article-label'
import { isRepealed, startOf } from '@/domain/statutes/known/law-in-force'
import { hashIn, readCitationId } from '@/domain/statutes/known/standing'
import type { InferOutput } from 'valibot'
import { readLawBook, type LawBook, type LawContext } from './known/law-book'

export interface Fault {
  path: string
  message: string
}

export type Citation = InferOutput<typeof CitationRef>

/** 《民法典》第二百九十六条; an impossible number is left as it is. */
export const citationName = (number: string, lawTitle: string): string =>
  `《${lawTitle}》${/^\d{1,4}(\.\d{1,2})?$/.test(number) ? articleLabel(number) : number}`

/** What is wrong with one citation: no such law, no such article, repealed, or a text that has changed since. */
function findCitationFault(book: LawBook, citation: Citation): string | null {
  const { lawId, number } = readCitationId(citation.id)
  const law = book.find(lawId)
  if (!law) return `法条库里没有这部法律：${lawId}。`
  if (hashIn(law, number) === undefined && startOf(law) > book.today)
    return `《${law.shortTitle}》从 ${startOf(law)} 起才施行，请改用现行法律。`
  if (hashIn(law, number) === undefined) return `法条库里没有${citationName(number, law.shortTitle)}，请核对条号。`
  if (isRepealed(law, book.today)) return `《${law.shortTitle}》已经废止，请改用现行法律。`
  if (book.standingOf(citation) === 'holds') return null
  return `${citationName(number, law.shortTitle)}的原文已有变化，请核对后改写说明，或确认说明仍然正确。`
}

/** What keeps these citations from being published, with the place of each in the body. */
export async function findCitationFaults(ctx: LawContext, citations: readonly Citation[]): Promise<Fault[]> {
  const book = await readLawBook(ctx)
  const wrong = citations.flatMap((citation, i) => {
    const message = findCitationFault(book, citation)
    return message ? [{ path: `body.citations.${i}.id`, message }] : []
  })
  const twice = citations.flatMap(({ id }, i) =>
    citations.findIndex((other) => other.id === id) < i
      ? [{ path: `body.citations.${i}.id`, message: `第 ${i + 1} 条引用和前面的重复了。` }]
      : [],
  )
  return [...wrong, ...twice]
}

/**
 * A digest that was just written rests on the article as it stands now: new or reworded citations get its hash. One
 * whose digest nobody touched keeps the hash it was checked against, so that a changed law is noticed; unless the
 * editor hands in the present hash with it, which says that the words were read against the new text and still fit.
 */
export async function stampCitations(
  ctx: LawContext,
  before: readonly Citation[],
  after: readonly Citation[],
): Promise<Citation[]> {
  const book = await readLawBook(ctx)
  return after.map((citation) => {
    const old = before.find(({ id }) => id === citation.id)
    const { lawId, number } = readCitationId(citation.id)
    const law = book.find(lawId)
    const present = (law && hashIn(law, number)) ?? citation.textHash
    const keeps = old?.digest === citation.digest && citation.textHash !== present
    return { ...citation, textHash: keeps ? old.textHash : present }
  })
}
