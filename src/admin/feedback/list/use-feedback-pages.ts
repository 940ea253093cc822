import { listFeedback } from '@/contract/console/console-feedback'
import type { Input } from '@/contract/endpoint'
import { usePages } from '../../patterns/use-pages'
import { api } from '../../shell/api'

type Filter = Pick<Input<typeof listFeedback>, 'state' | 'kind'>

/** What waits, or what is answered, page after page; further rows are added below. */
export function useFeedbackPages({ state, kind }: Filter) {
  const filter = { state, ...(kind && { kind }) }
  const { value, ...rest } = usePages({
    key: `${state} ${kind ?? ''}`,
    read: (after) => api(listFeedback, { ...filter, ...(after && { after }) }),
    nextOf: (page) => page.nextAfter,
    join: (page, more) => ({ ...more, feedback: [...page.feedback, ...more.feedback] }),
  })
  return { rows: value?.feedback ?? null, open: value?.open ?? null, ...rest }
}
