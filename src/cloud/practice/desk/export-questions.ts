import type { Result } from '@/contract/client'
import type { exportQuestions as contract } from '@/contract/console/console-questions'
import type { Output, Parsed } from '@/contract/endpoint'
import { ok, type Call } from '@/cloud/kernel/route'
import { citationName } from '@/cloud/statutes/check-citations'
import { readLawBook, type LawBook, type LawContext } from '@/cloud/statutes/known/law-book'
import { readCitationId } from '@/domain/statutes/known/standing'
import { selectWholeRows, type WholeRow } from './bank-rows.repo'

/** A question has one or two KB as people write them, 15 at the most; an answer of Cloud Hosting may have a thousand. */
const PAGE = 60

type Page = Output<typeof contract>

const basisOf = (book: LawBook, { body }: WholeRow): string[] =>
  body.citations.map(({ id }) => {
    const { lawId, number } = readCitationId(id)
    return citationName(number, book.find(lawId)?.shortTitle ?? lawId)
  })

/** One page of the bank as it is now, for a spreadsheet. */
export async function readBankPage(ctx: LawContext, { after = '', ...filter }: Parsed<typeof contract>): Promise<Page> {
  const book = await readLawBook(ctx)
  const rows = await selectWholeRows(ctx.db.orm, filter, after, PAGE + 1)
  const page = rows.slice(0, PAGE)
  const questions = page.map((row) => ({ ...row, basis: basisOf(book, row) }))
  return { questions, next: rows.length > PAGE ? page.at(-1)!.id : null }
}

export const exportQuestions = async (input: Parsed<typeof contract>, { ctx }: Call): Promise<Result<Page>> =>
  ok(await readBankPage(ctx, input))
