import { safeParse } from 'valibot'
import { listEpisodesCiting } from '@/cloud/episodes/lawful/list-citing-article'
import type { FindPreview } from '@/cloud/kernel/route'
import { CitationId } from '@/contract/episodes'
import { articleLabel } from '@/domain/statutes/article-label'
import { hashIn, readCitationId } from '@/domain/statutes/known/standing'
import { readLawBook } from '../known/law-book'

const ARTICLE = '/features/statutes/pages/article/index'

/** The card of an article in a chat, under the picture of the newest episode that explains it; none without one. */
export const previewArticle: FindPreview = async (ctx, path, { id }) => {
  if (path !== ARTICLE || !id || !safeParse(CitationId, id).success) return null
  const { lawId, number } = readCitationId(id)
  const law = (await readLawBook(ctx)).find(lawId)
  const [episode] = law && hashIn(law, number) !== undefined ? await listEpisodesCiting(ctx.db, id) : []
  if (!law || !episode) return null
  return { title: `《${law.shortTitle}》${articleLabel(number)}`, description: episode.digest, image: episode.poster }
}
