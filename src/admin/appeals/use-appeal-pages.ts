import { listAppeals } from '@/contract/exams/desk-after'
import { usePages } from '../patterns/use-pages'
import { api } from '../shell/api'

/** What waits, or what is answered, page after page; further rows are added below. */
export function useAppealPages(state: 'open' | 'answered') {
  const { value, ...rest } = usePages({
    key: state,
    read: (after) => api(listAppeals, { state, ...(after && { after }) }),
    nextOf: (page) => page.nextAfter,
    join: (page, more) => ({ ...more, appeals: [...page.appeals, ...more.appeals] }),
  })
  return { rows: value?.appeals ?? null, open: value?.open ?? null, ...rest }
}
