import type { Result } from '@/contract/client'
import type { Parsed } from '@/contract/endpoint'
import type { UnansweredMonth, viewUnanswered as contract } from '@/contract/console/console-unanswered'
import { ok, type Call } from '@/cloud/kernel/route'
import { civilMonthOf } from '@/domain/time/civil-time'
import { selectMonths, selectQuestions, selectTopics } from './unanswered.repo'

const QUESTIONS = 200

/** One month of what was not found, this one unless asked otherwise; nothing that fewer than ten devices asked. */
export async function viewUnanswered(
  { month = '' }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<UnansweredMonth>> {
  const { orm } = ctx.db
  const shown = month || civilMonthOf(ctx.clock.now())
  const [months, topics, questions] = await Promise.all([
    selectMonths(orm),
    selectTopics(orm, shown),
    selectQuestions(orm, shown, QUESTIONS),
  ])
  return ok({ month: shown, months, topics, questions })
}
