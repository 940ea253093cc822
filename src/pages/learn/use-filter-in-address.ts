import { useCallback, useEffect, useState } from 'react'
import { usePageQuery } from '@/platform/page-life'
import { keepInAddress } from '@/platform/device/page-query'
import { routes } from '@/platform/routes'
import { LEARN_PARTS, useLearnFilter } from '@/state/finding/learn-filter'

const write = () => {
  const { part, words, topic, audience } = useLearnFilter.getState()
  keepInAddress(routes.tab('learn'), { part: part === 'episodes' ? '' : part, q: words, topic, audience })
}

/** Takes words and filter from the address when the page first opens, and keeps them there. Returns what writes them again. */
export function useFilterInAddress(): () => void {
  const { part, q = '', topic = '', audience = '' } = usePageQuery()
  useState(() => (q || topic || audience) && useLearnFilter.setState({ words: q, topic, audience }))
  useState(() =>
    LEARN_PARTS.filter((known) => known === part).forEach((known) => useLearnFilter.setState({ part: known })),
  )
  useEffect(() => useLearnFilter.subscribe(write), [])
  return useCallback(write, [])
}
