import type { IndexedArticle } from '@/contract/console/law/console-statutes'
import type { StatuteIndex } from '@/contract/content/statute-index'
import type { Queryable } from '@/cloud/kernel/db'
import { articleLabel } from '@/domain/statutes/article-label'
import { findDigests } from '@/cloud/episodes/reading/find-digests'

export interface Found {
  law: StatuteIndex
  number: string
}

/** Articles as the console shows them, in the same order; what is not in its law is left out. */
export async function viewArticles(db: Queryable, found: readonly Found[]): Promise<IndexedArticle[]> {
  const digestsOf = await findDigests(
    db,
    found.map(({ law, number }) => `${law.id}:${number}`),
  )
  return found.flatMap(({ law, number }) => {
    const textHash = Object.hasOwn(law.articles, number) ? law.articles[number] : undefined
    if (!textHash) return []
    const id = `${law.id}:${number}`
    const { title: lawTitle, shortTitle: lawShortTitle, effectiveDay } = law
    return [
      { id, lawTitle, lawShortTitle, label: articleLabel(number), effectiveDay, textHash, digests: [...digestsOf(id)] },
    ]
  })
}
