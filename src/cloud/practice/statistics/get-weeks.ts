import type { Result } from '@/contract/client'
import type { getQuestionWeeks as contract } from '@/contract/console/question-statistics'
import type { Output } from '@/contract/endpoint'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { findQuestion } from '../desk/versions.repo'
import { viewWeeks, weeksUntil } from './view-weeks'
import { selectWeeksOf } from './weeks.repo'

/** How a question did from week to week. */
export async function getQuestionWeeks(
  { id }: { id: string },
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  const db = ctx.db.orm
  if (!(await findQuestion(db, id))) return refuse('not-found')
  const weeks = weeksUntil(ctx.clock.now())
  return ok({ weeks: viewWeeks(weeks, await selectWeeksOf(db, id, weeks[0]!)) })
}
