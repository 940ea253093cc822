import type { CitationView, EpisodeBody } from '@/contract/episodes'
import type { LawBook, Resting } from '@/cloud/statutes/known/law-book'
import { articleLabel } from '@/domain/statutes/article-label'
import { startOf } from '@/domain/statutes/known/law-in-force'
import { readCitationId } from '@/domain/statutes/known/standing'

/**
 * The search page of the national database of laws. It takes no law in its address, so people type the name, which
 * the sheet shows beside the link.
 */
export const OFFICIAL_SEARCH = 'https://flk.npc.gov.cn/search'

const UNKNOWN_LAW = '暂时查不到的法律'

/**
 * A citation as people read it. Citations are checked when they are saved; but the law may have been changed since, its
 * article be gone, or the whole law be repealed, or be unknown to this release. Our words are shown all the same, and
 * that they are not those of today's law.
 *
 * @param of whose words these are: an editor may have read them against the new text; absent for those of the program
 */
export function viewCitation(book: LawBook, citation: EpisodeBody['citations'][number], of?: Resting): CitationView {
  const { id, digest } = citation
  const { lawId, number } = readCitationId(id)
  const law = book.find(lawId)
  return {
    id,
    lawTitle: law?.title ?? UNKNOWN_LAW,
    lawShortTitle: law?.shortTitle ?? UNKNOWN_LAW,
    articleLabel: articleLabel(number),
    digest,
    effectiveDay: law ? startOf(law) : '',
    officialUrl: OFFICIAL_SEARCH,
    changedSince: book.standingOf(citation, of) !== 'holds',
  }
}
