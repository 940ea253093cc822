import { useEffect, useState } from 'react'
import { getEpisode } from '@/contract/episodes'
import { articleLabel } from '@/domain/statutes/article-label'
import { api } from '../shell/api'

/** What people call an article, and where its official text stands. */
export type CitationNames = Readonly<Record<string, { name: string; officialUrl: string }>>

/** The names that the published episode shows; empty while it is not live. */
export function useCitationNames(episodeId: string, live: boolean): CitationNames {
  const [names, setNames] = useState<CitationNames>({})
  useEffect(() => {
    if (!live) return
    let open = true
    void api(getEpisode, { id: episodeId }).then((result) => {
      // Without an answer the ids stand in for the names; nothing else depends on them.
      if (!open || !result.ok) return
      const named = result.value.citations.map(
        ({ id, lawShortTitle, articleLabel: label, officialUrl }) =>
          [id, { name: `《${lawShortTitle}》${label}`, officialUrl }] as const,
      )
      setNames(Object.fromEntries(named))
    })
    return () => {
      open = false
    }
  }, [episodeId, live])
  return names
}

/** 《民法典》第二百九十六条, or as much of it as the id alone tells. */
export function citationName(names: CitationNames, id: string): string {
  const known = names[id]?.name
  if (known) return known
  const [law = '', number = ''] = id.split(':')
  return /^\d{1,4}(\.\d{1,2})?$/.test(number) ? `${law} ${articleLabel(number)}` : id
}
