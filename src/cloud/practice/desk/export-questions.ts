import type { Result } from '@/contract/client'
import type { exportQuestions as contract } from '@/contract/console/console-questions'
import type { Output, Parsed } from '@/contract/endpoint'
import type { Queryable } from '@/cloud/kernel/db'
import { ok, type Call } from '@/cloud/kernel/route'
import { citationName } from '@/cloud/statutes/check-citations'
import { readStatute } from '@/cloud/tasks/read-statute'
import { selectWholeRows, type WholeRow } from './bank-rows.repo'

/** A question has one or two KB as people write them, 15 at the most; an answer of Cloud Hosting may have a thousand. */
const PAGE = 60

type Page = Output<typeof contract>

async function basisOf(contentDir: string, { body }: WholeRow): Promise<string[]> {
  return Promise.all(
    body.citations.map(async (citation) => {
      const [lawId = ''] = citation.id.split(':')
      return citationName(citation, (await readStatute(contentDir, lawId))?.shortTitle ?? lawId)
    }),
  )
}

/** One page of the bank as it is now, for a spreadsheet. */
export async function readBankPage(
  db: Queryable,
  contentDir: string,
  { after = '', ...filter }: Parsed<typeof contract>,
): Promise<Page> {
  const rows = await selectWholeRows(db, filter, after, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const questions = page.map(async (row) => ({ ...row, basis: await basisOf(contentDir, row) }))
  return { questions: await Promise.all(questions), next: rows.length > PAGE ? page.at(-1)!.id : null }
}

export const exportQuestions = async (input: Parsed<typeof contract>, { ctx }: Call): Promise<Result<Page>> =>
  ok(await readBankPage(ctx.db.orm, ctx.config.contentDir, input))
