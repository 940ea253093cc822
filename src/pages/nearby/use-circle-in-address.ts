import { useCallback, useEffect, useState } from 'react'
import { readCircleAddress, writeCircleAddress } from '@/domain/places/circle/circle-address'
import { keepInAddress, readFragment } from '@/platform/device/page-query'
import { usePageQuery } from '@/platform/page-life'
import { routes } from '@/platform/routes'
import { circleQuestion, useCircle } from '@/state/places/circle/circle'

/** The point stands behind the #: the browser shows it again after a reload and tells it to nobody. */
function write(): void {
  const question = circleQuestion(useCircle.getState())
  // Nobody's any more, after a log-out: a reload would show the next person where the last one was.
  if (!question) return readFragment().at === undefined ? undefined : keepInAddress(routes.tab('nearby'), {})
  const { at, ...query } = writeCircleAddress(question, { withPoint: true })
  const said = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  keepInAddress(routes.tab('nearby'), Object.fromEntries(said), at ? `at=${at}` : '')
}

/**
 * Shows what a shared address asks for when the page first opens, without forgetting where the reader usually starts;
 * then keeps the address up to date. Returns what writes it again.
 */
export function useCircleInAddress(): () => void {
  const query = usePageQuery()
  useState(() => {
    const { origin, pace, minutes } = readCircleAddress({ ...query, ...readFragment() })
    const asked = { ...(origin && { origin }), ...(pace && { pace }), ...(minutes && { minutes }) }
    if (Object.keys(asked).length > 0) useCircle.getState().lookAt(asked)
    return null
  })
  useEffect(() => useCircle.subscribe(write), [])
  return useCallback(write, [])
}
