import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { getPaperResult as contract } from '@/contract/exams/sitting'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { selectLog } from '../../grading/papers.repo'
import { regradeBeforeReading } from '../../grading/regrade-papers'
import { settledPaper } from '../paper/get-paper'
import { selectResult, selectTold } from './result.repo'
import { viewPlaces } from './view-places'

const NOT_YET = refuse('wrong-state', { message: '这份试卷还没有交，请先回去作答并交卷。' })

export async function getPaperResult(
  { id }: Parsed<typeof contract>,
  call: Call,
): Promise<Result<Output<typeof contract>>> {
  const paper = await settledPaper(call, id)
  if (!paper) return refuse('not-found')
  if (paper.state === 'open' || !paper.handedInAt) return NOT_YET
  const { ctx } = call
  await regradeBeforeReading(ctx, id)
  const [row, log] = [await selectResult(ctx.db.orm, id), await selectLog(ctx.db.orm, id)]
  const { title, kind, handedInBy, scoreTenths, maxTenths, outcome, left, certificate } = row
  const told = await selectTold(ctx.db.orm, [paper.examId], ctx.clock.now())
  const open = told.has(paper.examId)
  return ok({
    ...{ title, kind, handedInBy, scoreTenths, maxTenths, outcome, left, certificate, open },
    attempt: paper.attempt,
    closesAt: new Date(row.closesAt).toISOString(),
    handedInAt: paper.handedInAt.toISOString(),
    pass: paper.rules.pass,
    late: new Set(log.filter((answer) => answer.late).map(({ question }) => question)).size,
    gradings: row.gradings.map((grading) => ({ ...grading, at: new Date(grading.at).toISOString() })),
    questions: await viewPlaces(ctx, paper, row, log, open),
  })
}
