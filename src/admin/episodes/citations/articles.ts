import { useEffect, useState } from 'react'
import { nameStatutes, type IndexedArticle } from '@/contract/console/law/console-statutes'
import { articleLabel } from '@/domain/statutes/article-label'
import { api } from '../../shell/api'

/** What the index says about the articles of an episode, by id. */
export type Articles = ReadonlyMap<string, IndexedArticle>

/** As many as `nameStatutes` takes at once. */
const ASKED_MAX = 40

/** The articles with these ids as the index has them today; asked for once each, empty until they are there. */
export function useArticles(ids: readonly string[]): Articles {
  const [articles, setArticles] = useState<Articles>(new Map())
  const wanted = [...new Set(ids)].sort().join(',')
  useEffect(() => {
    if (!wanted) return
    let open = true
    const all = wanted.split(',')
    const known = new Map<string, IndexedArticle>()
    const ask = async (from: number): Promise<void> => {
      const result = await api(nameStatutes, { ids: all.slice(from, from + ASKED_MAX).join(',') })
      // Without an answer the ids stand in for the names; nothing else depends on them.
      if (!open || !result.ok) return
      for (const article of result.value.articles) known.set(article.id, article)
      setArticles(new Map(known))
      if (from + ASKED_MAX < all.length) await ask(from + ASKED_MAX)
    }
    void ask(0)
    return () => {
      open = false
    }
  }, [wanted])
  return articles
}

/** What somebody had in front of them who says that the words still fit. */
export const asRead = (articles: Articles): { id: string; textHash: string }[] =>
  [...articles.values()].map(({ id, textHash }) => ({ id, textHash }))

/** 《民法典》第二百九十六条. */
export const nameOf = ({ lawShortTitle, label }: Pick<IndexedArticle, 'lawShortTitle' | 'label'>): string =>
  `《${lawShortTitle}》${label}`

/** Law and article of a citation apart, or as much of them as the id alone tells. */
export function articleParts(articles: Articles, id: string): { law: string; label: string } {
  const known = articles.get(id)
  if (known) return { law: known.lawShortTitle, label: known.label }
  const [law = '', number = ''] = id.split(':')
  return { law, label: /^\d{1,4}(\.\d{1,2})?$/.test(number) ? articleLabel(number) : number }
}

/** The name of an article, or as much of it as the id alone tells. */
export function articleName(articles: Articles, id: string): string {
  const known = articles.get(id)
  if (known) return nameOf(known)
  const { law, label } = articleParts(articles, id)
  return label.startsWith('第') ? `${law} ${label}` : id
}
