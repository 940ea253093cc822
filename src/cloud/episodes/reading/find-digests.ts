import type { IndexedArticle } from '@/contract/console/law/console-statutes'
import type { Queryable } from '@/cloud/kernel/db'
import { selectPublished } from './searched.repo'

type Digest = IndexedArticle['digests'][number]

/** What published episodes say about these articles, by the article's id; the newest episode first. */
export async function findDigests(
  db: Queryable,
  ids: readonly string[],
): Promise<(citationId: string) => readonly Digest[]> {
  const wanted = new Set(ids)
  const found = new Map<string, Digest[]>()
  if (wanted.size === 0) return () => []
  for (const { card, body } of await selectPublished(db)) {
    for (const { id, digest, rests } of body.citations) {
      if (!card || !wanted.has(id)) continue
      found.set(id, [...(found.get(id) ?? []), { episodeId: card.id, number: body.number, digest, rests }])
    }
  }
  return (id) => found.get(id) ?? []
}
