import type { Result } from '@/contract/client'
import type { exportQuestions as contract } from '@/contract/console/console-questions'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, type Call } from '@/cloud/kernel/route'
import { selectWholeRows } from './bank-rows.repo'

/** A question has one or two KB as people write them, 15 at the most; an answer of Cloud Hosting may have a thousand. */
const PAGE = 60

/** One page of the bank as it is now, for a spreadsheet. */
export async function exportQuestions(
  { after = '', ...filter }: Parsed<typeof contract>,
  { ctx }: Call,
): Promise<Result<Output<typeof contract>>> {
  const rows = await selectWholeRows(ctx.db.orm, filter, after, PAGE + 1)
  const questions = rows.slice(0, PAGE)
  return ok({ questions, next: rows.length > PAGE ? questions.at(-1)!.id : null })
}
