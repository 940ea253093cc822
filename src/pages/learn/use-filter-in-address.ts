import { useCallback, useEffect, useState } from 'react'
import { usePageQuery } from '@/platform/page-life'
import { keepInAddress } from '@/platform/device/page-query'
import { routes } from '@/platform/routes'
import { useLearnFilter } from '@/state/learn-filter'

const write = () => {
  const { question, topic } = useLearnFilter.getState()
  keepInAddress(routes.tab('learn'), { ask: question, topic })
}

/** Takes the filter from the address when the page first opens, and keeps it there. Returns what writes it again. */
export function useFilterInAddress(): () => void {
  const { ask = '', topic = '' } = usePageQuery()
  useState(() => (ask || topic) && useLearnFilter.getState().begin(ask, topic))
  useEffect(() => useLearnFilter.subscribe(write), [])
  return useCallback(write, [])
}
