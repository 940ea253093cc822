import { articleLabel } from '@/domain/statutes/article-label'
import { isRepealed } from '@/domain/statutes/known/law-in-force'
import { readCitationId, worstOf, type Standing } from '@/domain/statutes/known/standing'
import type { LawBook, Resting } from '../known/law-book'

interface Cited {
  id: string
  textHash: string
}

export interface Weighed {
  standing: Standing
  /** Why it does not hold, for editors; empty while it does. */
  reason: string
}

function describe(book: LawBook, { id }: Cited, standing: Standing): string {
  const { lawId, number } = readCitationId(id)
  const law = book.find(lawId)
  if (!law) return `法条库里没有 ${id}`
  if (standing === 'gone' && isRepealed(law, book.today)) return `《${law.shortTitle}》已经废止`
  return `《${law.shortTitle}》${articleLabel(number)}${standing === 'gone' ? '已经没有了' : '的原文有变化'}`
}

/** How everything stands today that a published version rests on, as its worst article does. */
export function weighCitations(book: LawBook, citations: readonly Cited[], of: Resting): Weighed {
  const weighed = citations.map((citation) => ({ citation, standing: book.standingOf(citation, of) }))
  const wrong = weighed.filter(({ standing }) => standing !== 'holds')
  const reasons = new Set(wrong.map(({ citation, standing }) => describe(book, citation, standing)))
  return { standing: worstOf(weighed.map(({ standing }) => standing)), reason: [...reasons].join('；') }
}
