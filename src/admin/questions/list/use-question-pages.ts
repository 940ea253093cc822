import { listQuestions } from '@/contract/console/console-questions'
import type { Input } from '@/contract/endpoint'
import { usePages } from '../../patterns/use-pages'
import { api } from '../../shell/api'

type Filter = Omit<Input<typeof listQuestions>, 'after'>

/** The bank, narrowed, page after page; further rows are added below. */
export function useQuestionPages(filter: Filter) {
  const { value, ...rest } = usePages({
    key: JSON.stringify(filter),
    read: (after) => api(listQuestions, { ...filter, ...(after && { after }) }),
    nextOf: (page) => page.next,
    join: (page, more) => ({ ...more, questions: [...page.questions, ...more.questions] }),
  })
  return { rows: value?.questions ?? null, total: value?.total ?? null, ...rest }
}
