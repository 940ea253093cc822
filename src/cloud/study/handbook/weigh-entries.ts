import type { HandbookBody, HandbookEntry } from '@/contract/study/handbook-body'
import type { LawBook } from '@/cloud/statutes/known/law-book'
import { articleLabel } from '@/domain/statutes/article-label'
import { isRepealed } from '@/domain/statutes/known/law-in-force'
import { hashIn, readCitationId, type Standing } from '@/domain/statutes/known/standing'

export const entriesOf = (body: HandbookBody): HandbookEntry[] => body.chapters.flatMap(({ entries }) => entries)

/** The hash of an entry's article as it stands today; undefined without an article, or when it is no more. */
export function presentHash(book: LawBook, { citation }: Pick<HandbookEntry, 'citation'>): string | undefined {
  if (!citation) return undefined
  const { lawId, number } = readCitationId(citation)
  const law = book.find(lawId)
  return law ? hashIn(law, number) : undefined
}

/** How the article of an entry stands today; a party regulation, which is named only, always holds. */
export const standingOf = (book: LawBook, { citation, textHash = '' }: HandbookEntry): Standing =>
  citation ? book.standingOf({ id: citation, textHash }) : 'holds'

function reasonOf(book: LawBook, citation: string, standing: Standing): string {
  const { lawId, number } = readCitationId(citation)
  const law = book.find(lawId)
  if (!law) return `法条库里没有 ${citation}，请核对。`
  const name = `《${law.shortTitle}》${articleLabel(number)}`
  if (standing === 'changed') return `${name}的原文有变化，请对照新的原文核对说明。`
  return isRepealed(law, book.today)
    ? `《${law.shortTitle}》已经废止，请改写或删去。`
    : `${name}已经没有了，请改写或删去。`
}

export interface Doubt {
  entryId: string
  reason: string
  present: string | null
}

/** 待核对: entries whose article reads differently than when our words were written, or is no more. */
export const doubtsOf = (book: LawBook, body: HandbookBody): Doubt[] =>
  entriesOf(body).flatMap((entry) => {
    const standing = standingOf(book, entry)
    if (standing === 'holds' || !entry.citation) return []
    const present = standing === 'changed' ? (presentHash(book, entry) ?? null) : null
    return [{ entryId: entry.id, reason: reasonOf(book, entry.citation, standing), present }]
  })
