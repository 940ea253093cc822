import { listPlaceReports, type ConsolePlaceReport } from '@/contract/places/console-reports'
import { usePages } from '../../patterns/use-pages'
import { api } from '../../shell/api'

/** What waits, or what is answered, page after page; further rows are added below. */
export function useReports(state: 'open' | 'answered') {
  const { value, put, ...rest } = usePages({
    key: state,
    read: (after) => api(listPlaceReports, { state, ...(after && { after }) }),
    nextOf: (page) => page.nextAfter,
    join: (page, more) => ({ ...more, reports: [...page.reports, ...more.reports] }),
  })
  return {
    ...rest,
    reports: value?.reports ?? null,
    open: value?.open ?? null,
    /** An answered one stays where it is until the list is loaded again. */
    put: (report: ConsolePlaceReport) =>
      put((page) => ({
        ...page,
        reports: page.reports.map((one) => (one.id === report.id ? report : one)),
        open: page.reports.find(({ id }) => id === report.id)?.state === 'open' ? page.open - 1 : page.open,
      })),
  }
}
