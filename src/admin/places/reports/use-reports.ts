import { useState } from 'react'
import { listPlaceReports, type ConsolePlaceReport } from '@/contract/places/console-reports'
import type { Output } from '@/contract/endpoint'
import type { Problem } from '@/contract/problem'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'

/** What waits, or what is answered, page after page; further rows are added below. */
export function useReports(state: 'open' | 'answered') {
  const first = useLoad<Output<typeof listPlaceReports>>(() => api(listPlaceReports, { state }), state)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)
  const after = first.value?.nextAfter
  const readOn = async (from: string) => {
    setBusy(true)
    const result = await api(listPlaceReports, { state, after: from })
    setBusy(false)
    setFailed(result.ok ? null : result.problem)
    if (!result.ok) return
    first.put((page) =>
      page.nextAfter === from ? { ...result.value, reports: [...page.reports, ...result.value.reports] } : page,
    )
  }
  return {
    reports: first.value?.reports ?? null,
    open: first.value?.open ?? null,
    problem: first.problem ?? failed,
    loading: first.loading || busy,
    reload: first.reload,
    /** An answered one stays where it is until the list is loaded again. */
    put: (report: ConsolePlaceReport) =>
      first.put((page) => ({
        ...page,
        reports: page.reports.map((one) => (one.id === report.id ? report : one)),
        open: page.reports.find(({ id }) => id === report.id)?.state === 'open' ? page.open - 1 : page.open,
      })),
    more: after ? () => void readOn(after) : undefined,
  }
}
