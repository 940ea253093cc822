import type { CitationView, EpisodeBody } from '@/contract/episodes'
import { readStatute } from '@/cloud/tasks/read-statute'
import { articleLabel } from '@/domain/statutes/article-label'

/**
 * The search page of the national database of laws. It takes no law in its address, so people type the name, which
 * the sheet shows beside the link.
 */
const OFFICIAL_SEARCH = 'https://flk.npc.gov.cn/search'

/**
 * A citation as people read it. Citations are checked when they are saved, so the law is there; but the index is
 * renewed with a release, so its text may have changed since, its article be gone, or the whole law be repealed.
 */
export async function viewCitation(
  contentDir: string,
  { id, digest, textHash }: EpisodeBody['citations'][number],
): Promise<CitationView> {
  const [lawId = '', number = ''] = id.split(':')
  const law = await readStatute(contentDir, lawId)
  if (!law) throw new Error(`a published citation rests on a law that is not in the index: ${lawId}`)
  return {
    id,
    lawTitle: law.title,
    lawShortTitle: law.shortTitle,
    articleLabel: articleLabel(number),
    digest,
    effectiveDay: law.effectiveDay ?? law.amendedDay,
    officialUrl: OFFICIAL_SEARCH,
    changedSince: law.articles[number] !== textHash || Boolean(law.repealedDay),
  }
}
